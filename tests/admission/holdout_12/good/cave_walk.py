"""Shortest way through a cave; the instance holds a set of tuples."""

MOVES = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def search(size, rocks):
    """A shortest way by breadth-first search, or None."""
    ways, queue = {(0, 0): ""}, [(0, 0)]
    for r, c in queue:
        for name, (dr, dc) in MOVES.items():
            cell = (r + dr, c + dc)
            if 0 <= cell[0] < size and 0 <= cell[1] < size and cell not in rocks and cell not in ways:
                ways[cell] = ways[r, c] + name
                queue.append(cell)
    return ways.get((size - 1, size - 1))


def generate(rng, difficulty):
    size = 6 + difficulty
    while True:
        rocks = {(r, c) for r in range(size) for c in range(size) if rng.random() < 0.36}
        rocks -= {(0, 0), (size - 1, size - 1)}
        way = search(size, rocks)
        if way and len(way) >= 2 * size:
            return {"size": size, "rocks": rocks, "length": len(way)}


def observe(instance):
    size, rocks = instance["size"], instance["rocks"]
    grid = "\n".join("".join("#" if (r, c) in rocks else "." for c in range(size)) for r in range(size))
    return (
        f"In this cave # is rock:\n{grid}\nGive a shortest way from the top left to the bottom right corner, as letters U, D, L, R "
        "(up, down, left, right) without spaces. Any shortest way is right."
    )


def verify(instance, answer):
    way, size = answer.strip(), instance["size"]
    if len(way) != instance["length"] or set(way) - set(MOVES):
        return False
    r = c = 0
    for step in way:
        r, c = r + MOVES[step][0], c + MOVES[step][1]
        if not (0 <= r < size and 0 <= c < size) or (r, c) in instance["rocks"]:
            return False
    return (r, c) == (size - 1, size - 1)


def reference_answer(instance):
    return search(instance["size"], instance["rocks"])
