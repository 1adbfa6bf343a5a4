"""Shortest knight route on a board with holes."""
from collections import deque

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]


def _route(n, holes, start, goal):
    back = {start: None}
    queue = deque([start])
    while queue:
        p = queue.popleft()
        if p == goal:
            out = []
            while p is not None:
                out.append(p)
                p = back[p]
            return out[::-1]
        for dx, dy in JUMPS:
            q = (p[0] + dx, p[1] + dy)
            if 0 <= q[0] < n and 0 <= q[1] < n and q not in holes and q not in back:
                back[q] = p
                queue.append(q)
    return None


def generate(rng, difficulty):
    n = 8 + difficulty
    cells = [(x, y) for x in range(n) for y in range(n)]
    while True:
        holes = set(rng.sample(cells, n * n // 4))
        start, goal = rng.sample(cells, 2)
        if start in holes or goal in holes:
            continue
        route = _route(n, holes, start, goal)
        if route and len(route) >= 5 + difficulty // 4:
            return {"n": n, "holes": sorted(holes), "start": start, "goal": goal}


def observe(instance):
    return (
        f"A chess knight stands on {instance['start']} of a {instance['n']}x{instance['n']} board (coordinates from 0). "
        f"It may not land on the holes {instance['holes']}. Give a shortest route to {instance['goal']} as a Python list "
        "of (x, y) tuples, start and goal included. Any shortest route is right."
    )


def verify(instance, answer):
    n, holes = instance["n"], set(instance["holes"])
    start, goal = instance["start"], instance["goal"]
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    try:
        route = eval(answer.strip(), {"__builtins__": {}})
        route = [(x, y) for x, y in route]
    except Exception:
        return False
    if not route or route[0] != start or route[-1] != goal:
        return False
    for p, q in zip(route, route[1:]):
        if not all(type(v) is int and 0 <= v < n for v in q) or q in holes:
            return False
        if (q[0] - p[0], q[1] - p[1]) not in JUMPS:
            return False
    return len(route) == len(_route(n, holes, start, goal))


def reference_answer(instance):
    return str(_route(instance["n"], set(instance["holes"]), instance["start"], instance["goal"]))
