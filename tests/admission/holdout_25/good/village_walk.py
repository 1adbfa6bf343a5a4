"""A shortest walk between villages; names are compared without regard to case."""
from collections import deque

HEADS = ["Ash", "Birk", "Clay", "Dun", "Elm", "Fox", "Glen", "Hay", "Ivy", "Kirk", "Long", "Mill"]
TAILS = ["ford", "ham", "ley", "wick", "bury", "dale"]


def _distances(paths, start):
    near = {}
    for a, b in paths:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    dist, todo = {start: 0}, deque([start])
    while todo:
        here = todo.popleft()
        for there in near[here]:
            if there not in dist:
                dist[there] = dist[here] + 1
                todo.append(there)
    return dist, near


def generate(rng, difficulty):
    names = rng.sample([h + t for h in HEADS for t in TAILS], 12 + 2 * difficulty)
    while True:
        paths = [[names[i], names[rng.randrange(max(0, i - 3), i)]] for i in range(1, len(names))]
        for _ in range(len(names) // 4):
            a, b = rng.sample(names, 2)
            if [a, b] not in paths and [b, a] not in paths:
                paths.append([a, b])
        dist, _ = _distances(paths, names[0])
        top = max(dist.values())
        if top >= 4:
            goal = rng.choice([n for n in names if dist[n] == top])
            rng.shuffle(paths)
            return {"paths": [rng.sample(p, 2) for p in paths], "start": names[0], "goal": goal}


def observe(instance):
    rows = "\n".join(f"{a} / {b}" for a, b in instance["paths"])
    return (
        f"Footpaths (both ways) join these villages:\n{rows}\n"
        f"Name a walk from {instance['start']} to {instance['goal']} over as few footpaths as "
        "possible. If there are several, any of them is right.\n"
        "Answer with all villages of the walk in order, start and goal included, separated by "
        "commas. Upper and lower case do not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    walk = [v.strip().lower() for v in answer.split(",")]
    paths = [[a.lower(), b.lower()] for a, b in instance["paths"]]
    start, goal = instance["start"].lower(), instance["goal"].lower()
    if walk[0] != start or walk[-1] != goal:
        return False
    for a, b in zip(walk, walk[1:]):
        if [a, b] not in paths and [b, a] not in paths:
            return False
    return len(walk) - 1 == _distances(paths, start)[0][goal]


def reference_answer(instance):
    dist, near = _distances(instance["paths"], instance["start"])
    walk = [instance["goal"]]
    while walk[-1] != instance["start"]:
        walk.append(next(v for v in near[walk[-1]] if dist[v] == dist[walk[-1]] - 1))
    return ", ".join(reversed(walk))
