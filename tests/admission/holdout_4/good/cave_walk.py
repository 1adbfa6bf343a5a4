"""Find a way through a cave; the instance is a tuple with a set of rocks in it.

Any way of at most the given length is right. Sets are only asked for members or sorted, so their order never matters.
"""

from collections import deque

RESYN = {"description": "Ways through a cave", "tags": ["grids", "search"]}

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def shortest_way(size, rocks, start, goal):
    ways = {start: ""}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        if here == goal:
            return ways[here]
        for letter, (down, right) in MOVES.items():
            cell = (here[0] + down, here[1] + right)
            if 0 <= cell[0] < size and 0 <= cell[1] < size and cell not in rocks and cell not in ways:
                ways[cell] = ways[here] + letter
                queue.append(cell)
    return None


def generate(rng, difficulty):
    size = 7 + difficulty
    while True:
        cells = [(row, column) for row in range(size) for column in range(size)]
        rng.shuffle(cells)
        rocks = set(cells[: size * size * 36 // 100])
        start, goal = cells[-1], cells[-2]
        way = shortest_way(size, rocks, start, goal)
        if way is not None and len(way) >= 6 + difficulty and len(way) > abs(start[0] - goal[0]) + abs(start[1] - goal[1]):
            return (size, rocks, start, goal, len(way) + 2)


def observe(instance):
    size, rocks, start, goal, limit = instance
    rows = "\n".join(
        "".join(
            "#" if (row, column) in rocks else "S" if (row, column) == start else "G" if (row, column) == goal else "."
            for column in range(size)
        )
        for row in range(size)
    )
    return (
        f"A cave: # is rock, S the start, G the goal.\n{rows}\n"
        f"Walk from S to G with at most {limit} steps up, down, left or right, never onto rock or off the map. Answer with the steps as "
        "letters U, D, L, R in one word; small letters are fine."
    )


def verify(instance, answer):
    size, rocks, start, goal, limit = instance
    steps = answer.strip().upper()
    if not 1 <= len(steps) <= limit:
        return False
    row, column = start
    for step in steps:
        if step not in MOVES:
            return False
        row, column = row + MOVES[step][0], column + MOVES[step][1]
        if not (0 <= row < size and 0 <= column < size) or (row, column) in rocks:
            return False
    return (row, column) == goal


def reference_answer(instance):
    size, rocks, start, goal, _ = instance
    return shortest_way(size, rocks, start, goal)
