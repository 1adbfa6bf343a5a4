"""Find a shortest knight route past closed squares."""

import re
from collections import deque

RESYN = {"description": "Knight routes", "tags": ["board games", "search"]}

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
FILES = "abcdefghijkl"


def name(square):
    return f"{FILES[square[0]]}{square[1] + 1}"


def neighbours(square, size, closed):
    for dx, dy in JUMPS:
        other = (square[0] + dx, square[1] + dy)
        if 0 <= other[0] < size and 0 <= other[1] < size and name(other) not in closed:
            yield other


def routes_from(start, size, closed):
    before = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for other in neighbours(here, size, closed):
            if other not in before:
                before[other] = here
                queue.append(other)
    return before


def generate(rng, difficulty):
    size = 6 + difficulty // 2
    moves = 3 + (difficulty + 1) // 3
    while True:
        squares = [(x, y) for x in range(size) for y in range(size)]
        rng.shuffle(squares)
        closed = sorted(name(square) for square in squares[: size * size * (30 + difficulty) // 100])
        start = squares[-1]
        before = routes_from(start, size, closed)
        for end in squares[-2::-1]:
            route = [end] if end in before else []
            while route and before[route[-1]] is not None:
                route.append(before[route[-1]])
            if len(route) == moves + 1:
                return {"size": size, "closed": closed, "route": [name(square) for square in reversed(route)]}


def observe(instance):
    size = instance["size"]
    route = instance["route"]
    return (
        f"A board has the files a to {FILES[size - 1]} and the ranks 1 to {size}. The squares {' '.join(instance['closed'])} are closed.\n"
        f"Bring a chess knight from {route[0]} to {route[-1]} with at most {len(route) - 1} moves without landing on a closed square.\n"
        "Answer with all squares of the route from the first to the last, joined by hyphens.\n"
        f"Example of the format: {'-'.join(route)}"
    )


def verify(instance, answer):
    text = answer.strip().lower()
    if len(text) > 200 or not re.fullmatch(r"[a-l][0-9]{1,2}(\s*-\s*[a-l][0-9]{1,2})*", text):
        return False
    squares = [(FILES.index(part[0]), int(part[1:]) - 1) for part in re.split(r"\s*-\s*", text)]
    route = instance["route"]
    if len(squares) > len(route) or name(squares[0]) != route[0] or name(squares[-1]) != route[-1]:
        return False
    return all(
        after in neighbours(here, instance["size"], instance["closed"]) for here, after in zip(squares, squares[1:])
    )


def reference_answer(instance):
    return "-".join(instance["route"])
