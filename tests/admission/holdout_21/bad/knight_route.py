"""Shortest knight route on a chessboard."""
RESYN = {"profile": "standard", "family": "knight_route", "tags": ["grids", "chess"]}
JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def _route(start, goal, n):
    came = {tuple(start): None}
    queue = [tuple(start)]
    for x, y in queue:
        for dx, dy in JUMPS:
            p = (x + dx, y + dy)
            if 0 <= p[0] < n and 0 <= p[1] < n and p not in came:
                came[p] = (x, y)
                queue.append(p)
    out, p = [], tuple(goal)
    while p is not None:
        out.append(p)
        p = came[p]
    return out[::-1]


def _name(p):
    return "abcdefghijklmnopqrst"[p[0]] + str(p[1] + 1)


def generate(rng, difficulty):
    n = 8 + difficulty
    while True:
        a = (rng.randrange(n), rng.randrange(n))
        b = (rng.randrange(n), rng.randrange(n))
        if len(_route(a, b, n)) >= 4 + difficulty // 4:
            return {"n": n, "start": a, "goal": b}


def observe(instance):
    return (
        f"On a board of {instance['n']} by {instance['n']} squares (files a, b, ..., ranks from 1) a knight goes "
        f"from {_name(instance['start'])} to {_name(instance['goal'])} in as few moves as possible. List the squares "
        "visited, first and last included, separated by single spaces."
    )


def verify(instance, answer):
    n = instance["n"]
    best = _route(instance["start"], instance["goal"], n)
    try:
        squares = answer.strip().split(" ")
        if len(squares) != len(best):
            return False
        board = {_name((x, y)): (x, y) for x in range(n) for y in range(n)}
        path = [board[s] for s in squares]
        if path[0] != best[0] or path[-1] != best[-1]:
            return False
        return all((b[0] - a[0], b[1] - a[1]) in JUMPS for a, b in zip(path, path[1:]))
    except:
        return False


def reference_answer(instance):
    return " ".join(_name(p) for p in _route(instance["start"], instance["goal"], instance["n"]))
