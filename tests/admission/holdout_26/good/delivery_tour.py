"""Shortest round trip; near-optimal tours earn part of the credit."""
import re

RESYN = {"profile": "standard", "family": "routing", "tags": ["tsp", "partial-credit"]}


def distance(p, q):
    return abs(p[0] - q[0]) + abs(p[1] - q[1])


def best_tour(stops):
    n = len(stops)
    d = [[distance(p, q) for q in stops] for p in stops]
    best = {(1, 0): (0, None)}
    for mask in range(1, 1 << n, 2):
        for last in range(n):
            here = best.get((mask, last))
            if here is None:
                continue
            for nxt in range(1, n):
                if mask >> nxt & 1:
                    continue
                key, cost = (mask | 1 << nxt, nxt), here[0] + d[last][nxt]
                if key not in best or cost < best[key][0]:
                    best[key] = (cost, last)
    full = (1 << n) - 1
    total, last = min((best[full, k][0] + d[k][0], k) for k in range(1, n))
    order, mask = [], full
    while last is not None:
        order.append(last)
        mask, last = mask & ~(1 << last), best[mask, last][1]
    return total, order[::-1]


def generate(rng, difficulty):
    n = 8 + difficulty // 5
    side = 20 + 10 * difficulty
    stops = []
    while len(stops) < n:
        p = (rng.randint(0, side), rng.randint(0, side))
        if p not in stops:
            stops.append(p)
    return {"stops": stops, "optimum": best_tour(stops)[0]}


def observe(instance):
    rows = "\n".join(f"  {i}: {p}" for i, p in enumerate(instance["stops"]))
    return (
        "A van starts at stop 0, visits every other stop once and drives back to stop 0. The distance "
        f"between two stops is |dx| + |dy|.\n{rows}\n"
        "Reply with the order of all stops, beginning with 0 and without the return to 0, separated by "
        "spaces. A shortest round trip scores 1; a trip that is longer, but at most 2% longer, scores 0.5; "
        "everything else scores 0."
    )


def verify(instance, answer):
    stops = instance["stops"]
    if not isinstance(answer, str) or len(answer) > 300:
        return 0.0
    tokens = answer.split()
    if len(tokens) != len(stops) or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return 0.0
    order = [int(t) for t in tokens]
    if order[0] != 0 or sorted(order) != list(range(len(stops))):
        return 0.0
    length = sum(distance(stops[a], stops[b]) for a, b in zip(order, order[1:] + order[:1]))
    if length == instance["optimum"]:
        return 1.0
    return 0.5 if 100 * length <= 102 * instance["optimum"] else 0.0


def reference_answer(instance):
    return " ".join(map(str, best_tour(instance["stops"])[1]))
