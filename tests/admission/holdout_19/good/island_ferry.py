"""Shortest ferry route between islands; ties are all accepted."""
import heapq

RESYN = {"profile": "standard", "family": "island_ferry", "tags": ["navigation", "graphs"]}
ISLES = ["Auk", "Bree", "Cray", "Dorn", "Eel", "Fay", "Gull", "Hoy", "Iona", "Jura", "Kelp", "Lundy", "Mull", "Noss",
         "Oda", "Papa", "Rum", "Sark", "Tern", "Ust", "Wick"]


def _shortest(instance):
    near = {}
    for a, b, d in instance["lines"]:
        near.setdefault(a, []).append((b, d))
        near.setdefault(b, []).append((a, d))
    best, queue = {}, [(0, [instance["start"]])]
    while queue:
        dist, path = heapq.heappop(queue)
        if path[-1] in best:
            continue
        best[path[-1]] = (dist, path)
        for nxt, d in near[path[-1]]:
            if nxt not in best:
                heapq.heappush(queue, (dist + d, path + [nxt]))
    return best[instance["goal"]]


def generate(rng, difficulty):
    while True:
        isles = rng.sample(ISLES, 11 + difficulty)
        lines = {}
        for i in range(1, len(isles)):
            for j in rng.sample(range(max(0, i - 4), i), min(2, i)):
                lines[(isles[j], isles[i])] = rng.randint(2, 9)
        rows = [(a, b, d) for (a, b), d in lines.items()]
        rng.shuffle(rows)
        instance = {"start": isles[0], "goal": isles[-1], "lines": rows}
        if len(_shortest(instance)[1]) >= 5:
            return instance


def observe(instance):
    rows = "\n".join(f"{a} - {b}: {d} hours" for a, b, d in instance["lines"])
    return (
        f"Ferries run both ways:\n{rows}\nFind a quickest way from {instance['start']} to {instance['goal']} (waiting "
        "times do not count). Answer with the islands in order, both ends included, separated by ' > '. If several "
        "ways are equally quick, any of them will do."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    stops = [s.strip() for s in answer.split(">")]
    if stops[0] != instance["start"] or stops[-1] != instance["goal"]:
        return False
    hours = {}
    for a, b, d in instance["lines"]:
        hours[a, b] = hours[b, a] = d
    total = 0
    for leg in zip(stops, stops[1:]):
        if leg not in hours:
            return False
        total += hours[leg]
    return total == _shortest(instance)[0]


def reference_answer(instance):
    return " > ".join(_shortest(instance)[1])
