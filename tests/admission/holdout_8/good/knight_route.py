"""A knight's route around blocked squares; the board is kept as bytes."""
from collections import deque

JUMPS = ((1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1))


def neighbours(board, n, at):
    r, c = divmod(at, n)
    for dr, dc in JUMPS:
        if 0 <= r + dr < n and 0 <= c + dc < n and board[(r + dr) * n + c + dc]:
            yield (r + dr) * n + c + dc


def route(board, n, start):
    before, queue = {start: None}, deque([start])
    while queue:
        at = queue.popleft()
        for b in neighbours(board, n, at):
            if b not in before:
                before[b] = at
                queue.append(b)
    return before


def generate(rng, difficulty):
    n = 5 + (difficulty + 1) // 2
    least = 3 + difficulty // 4
    while True:
        board = bytes(rng.random() < 0.72 - 0.012 * difficulty for _ in range(n * n))
        start = rng.randrange(n * n)
        if not board[start]:
            continue
        before = route(board, n, start)
        far = list(before)[-1]
        path = [far]
        while before[path[-1]] is not None:
            path.append(before[path[-1]])
        if len(path) > least:
            return {"n": n, "board": board, "path": path[::-1]}


def name(n, at):
    return f"{chr(97 + at % n)}{at // n + 1}"


def observe(instance):
    n, path = instance["n"], instance["path"]
    rows = []
    for r in reversed(range(n)):
        rows.append(f"{r + 1:2d} " + "".join(".#"[not x] for x in instance["board"][r * n:r * n + n]))
    rows.append("   " + "".join(chr(97 + c) for c in range(n)))
    return (
        "A board, # marks blocked squares:\n" + "\n".join(rows) + f"\nBring a chess knight from "
        f"{name(n, path[0])} to {name(n, path[-1])} in as few jumps as possible, never landing on a "
        "blocked square (jumping over it is fine). Answer with all squares of the route, both ends "
        "included, separated by blanks. Every shortest route is right."
    )


def verify(instance, answer):
    n, path = instance["n"], instance["path"]
    words = answer.lower().split()
    if len(words) != len(path):
        return False
    index = {name(n, i): i for i in range(n * n)}
    try:
        given = [index[w] for w in words]
    except KeyError:
        return False
    return (
        given[0] == path[0]
        and given[-1] == path[-1]
        and all(b in neighbours(instance["board"], n, a) for a, b in zip(given, given[1:]))
    )


def reference_answer(instance):
    return " ".join(name(instance["n"], at) for at in instance["path"])
