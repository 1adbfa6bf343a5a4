"""Fewest-stops route on a small rail map."""
from collections import deque

TOWNS = {"Arden", "Bexley", "Corby", "Derwent", "Elmore", "Fenwick", "Garth", "Holt", "Ilford",
         "Jarrow", "Kelso", "Lorne", "Malden", "Norham", "Oban", "Penrith", "Quorn", "Ripon",
         "Selby", "Thirsk", "Upton", "Wells"}


def generate(rng, difficulty):
    towns = list(TOWNS)
    rng.shuffle(towns)
    towns = towns[: 9 + difficulty]
    while True:
        links = [[towns[i], towns[rng.randrange(max(0, i - 3), i)]] for i in range(1, len(towns))]
        for _ in range(len(towns) // 4):
            a, b = rng.sample(towns, 2)
            if [a, b] not in links and [b, a] not in links:
                links.append([a, b])
        rng.shuffle(links)
        far = _distances(links, towns[0])
        goal = max(sorted(far), key=far.get)
        if far[goal] >= 3:
            return {"links": links, "start": towns[0], "goal": goal}


def _distances(links, start):
    near = {}
    for a, b in links:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    dist, todo = {start: 0}, deque([start])
    while todo:
        here = todo.popleft()
        for there in near[here]:
            if there not in dist:
                dist[there] = dist[here] + 1
                todo.append(there)
    return dist


def observe(instance):
    rows = "\n".join(f"{a} - {b}" for a, b in instance["links"])
    return (f"Direct rail links (both ways):\n{rows}\n"
            f"Find a route from {instance['start']} to {instance['goal']} with as few links as "
            "possible. Answer with all the towns on the way, both ends included, separated by "
            "' - '.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    route = [t.strip() for t in answer.split(" - ")]
    if route[0] != instance["start"] or route[-1] != instance["goal"]:
        return False
    links = {frozenset(l) for l in instance["links"]}
    if any(frozenset(step) not in links for step in zip(route, route[1:])):
        return False
    return len(route) - 1 == _distances(instance["links"], instance["start"])[instance["goal"]]


def reference_answer(instance):
    dist = _distances(instance["links"], instance["start"])
    route = [instance["goal"]]
    while route[-1] != instance["start"]:
        here = route[-1]
        for a, b in instance["links"]:
            other = b if a == here else a if b == here else None
            if other is not None and dist[other] == dist[here] - 1:
                route.append(other)
                break
    return " - ".join(reversed(route))
