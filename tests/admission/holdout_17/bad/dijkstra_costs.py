"""Length of a shortest path in a weighted graph."""
import heapq
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["shortest-path", "dijkstra"]}

_CACHE = {}


def generate(rng, difficulty):
    n = 7 + difficulty
    edges = []
    for v in range(1, n):
        edges.append([rng.randrange(max(0, v - 3), v), v, rng.randint(20, 90 + 10 * difficulty)])
    for _ in range(n):
        a, b = sorted(rng.sample(range(n), 2))
        edges.append([a, b, rng.randint(30, 200 + 40 * difficulty)])
    return {"n": n, "edges": edges, "start": 0, "goal": n - 1}


def _distance(instance):
    key = (instance["start"], instance["goal"])
    if key in _CACHE:
        return _CACHE[key]
    near = {v: [] for v in range(instance["n"])}
    for a, b, w in instance["edges"]:
        near[a].append((b, w))
        near[b].append((a, w))
    best = {instance["start"]: 0}
    heap = [(0, instance["start"])]
    while heap:
        d, v = heapq.heappop(heap)
        if d > best[v]:
            continue
        for u, w in near[v]:
            if d + w < best.get(u, 10 ** 9):
                best[u] = d + w
                heapq.heappush(heap, (d + w, u))
    _CACHE[key] = best[instance["goal"]]
    return _CACHE[key]


def observe(instance):
    edges = "\n".join("%d - %d: %d" % tuple(e) for e in instance["edges"])
    return (
        "Roads between the towns 0 to %d and their lengths:\n%s\n\n"
        "How long is the shortest way from town %d to town %d? Answer with the number."
        % (instance["n"] - 1, edges, instance["start"], instance["goal"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50 or not re.fullmatch(r"\s*[0-9]{1,6}\s*", answer):
        return False
    return int(answer) == _distance(instance)


def reference_answer(instance):
    return str(_distance(instance))
