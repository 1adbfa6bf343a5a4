"""Shortest closed tour of a courier."""
import itertools
import re


def generate(rng, difficulty):
    n = 4 + difficulty * 6 // 10
    stops = []
    while len(stops) < n:
        p = [rng.randint(0, 30 + 5 * difficulty), rng.randint(0, 30 + 5 * difficulty)]
        if p not in stops:
            stops.append(p)
    depot = [rng.randint(0, 60), rng.randint(0, 60)]
    return {"stops": stops, "depot": depot, "tour": plan(depot, stops)}


def gap(a, b):
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def plan(depot, stops):
    """Held and Karp: best[(set of visited stops, last)] = (length, order)."""
    n = len(stops)
    best = {(1 << i, i): (gap(depot, stops[i]), [i]) for i in range(n)}
    for mask in range(1, 1 << n):
        for last in range(n):
            if (mask, last) not in best:
                continue
            dist, order = best[mask, last]
            for nxt in range(n):
                if not mask >> nxt & 1:
                    key = (mask | 1 << nxt, nxt)
                    new = dist + gap(stops[last], stops[nxt])
                    if key not in best or new < best[key][0]:
                        best[key] = (new, order + [nxt])
    full = (1 << n) - 1
    return min((best[full, i][0] + gap(stops[i], depot), best[full, i][1]) for i in range(n))[1]


def length(instance, order):
    pts = [instance["depot"]] + [instance["stops"][i] for i in order] + [instance["depot"]]
    return sum(gap(a, b) for a, b in zip(pts, pts[1:]))


def shortest(instance):
    """Every order, tried out: independent of the planner, whose bugs cannot count here."""
    return min(itertools.permutations(range(len(instance["stops"]))), key=lambda o: length(instance, o))


def observe(instance):
    rows = "\n".join(f"stop {i}: ({x}, {y})" for i, (x, y) in enumerate(instance["stops"], 1))
    x, y = instance["depot"]
    return (
        f"A courier starts at the depot ({x}, {y}), visits every stop and returns to the depot:\n"
        f"{rows}\nDistances are |dx| + |dy|. Find a shortest tour. Answer with the stop numbers in "
        "the order of the visits, separated by blanks; any shortest tour is right."
    )


def verify(instance, answer):
    words = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,3}", w) for w in words):
        return False
    order = [int(w) - 1 for w in words]
    if sorted(order) != list(range(len(instance["stops"]))):
        return False
    return length(instance, order) == length(instance, shortest(instance))


def reference_answer(instance):
    return " ".join(str(i + 1) for i in instance["tour"])
