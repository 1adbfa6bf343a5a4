"""Shortest travel times in a metro network."""
import heapq

RESYN = {"description": "shortest paths", "tags": ["graphs"]}

_times = {}


def travel_times(instance):
    """Dijkstra from station 1; remembered, as verify is called often."""
    key = (instance["stations"], len(instance["lines"]))
    if key not in _times:
        near = {s: [] for s in range(1, instance["stations"] + 1)}
        for a, b, t in instance["lines"]:
            near[a].append((b, t))
            near[b].append((a, t))
        best, heap = {}, [(0, 1)]
        while heap:
            t, s = heapq.heappop(heap)
            if s in best:
                continue
            best[s] = t
            for other, extra in near[s]:
                heapq.heappush(heap, (t + extra, other))
        _times[key] = [best[s] for s in range(1, instance["stations"] + 1)]
    return _times[key]


def generate(rng, difficulty):
    n = 5 + difficulty
    lines = [[rng.randint(1, s - 1), s, rng.randint(2, 30)] for s in range(2, n + 1)]
    for _ in range(n // 2):
        a, b = sorted(rng.sample(range(1, n + 1), 2))
        lines.append([a, b, rng.randint(2, 30)])
    return {"stations": n, "lines": lines}


def observe(instance):
    rows = "\n".join(f"{a} - {b}: {t} min" for a, b, t in instance["lines"])
    return (
        f"Metro stations are numbered 1 to {instance['stations']}. Direct connections, both ways:\n"
        f"{rows}\nGive the shortest travel time in minutes from station 1 to every other station "
        "2, 3, ... in this order, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != instance["stations"] - 1:
        return False
    if not all(w.isascii() and w.isdigit() and len(w) < 8 for w in words):
        return False
    return [int(w) for w in words] == travel_times(instance)[1:]


def reference_answer(instance):
    dist = {1: 0}
    changed = True
    while changed:
        changed = False
        for a, b, t in instance["lines"]:
            for x, y in ((a, b), (b, a)):
                if x in dist and dist[x] + t < dist.get(y, 10**9):
                    dist[y] = dist[x] + t
                    changed = True
    return " ".join(str(dist[s]) for s in range(2, instance["stations"] + 1))
