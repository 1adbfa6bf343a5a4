"""Find a route through a metro network within a limit of stops."""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["shortest_paths", "names"]}

_STATIONS = (
    "Abbey Bridge Castle Dock Eastgate Ferry Garden Harbour Island Junction Kings Library Market North Opera Park "
    "Quarry River South Temple University Victoria West Yard Zoo"
).split()


def _shortest(graph, start, end):
    paths = [[start]]
    seen = {start}
    for path in paths:
        if path[-1] == end:
            return path
        for nxt in graph[path[-1]]:
            if nxt not in seen:
                seen.add(nxt)
                paths.append(path + [nxt])
    return None


def generate(rng, difficulty):
    n = 12 + difficulty
    while True:
        names = rng.sample(_STATIONS, n)
        graph = {name: [] for name in names}
        for _ in range(n + difficulty // 2 + 3):
            a, b = rng.sample(names, 2)
            if b not in graph[a]:
                graph[a].append(b)
                graph[b].append(a)
        start, end = rng.sample(names, 2)
        route = _shortest(graph, start, end)
        if route and len(route) >= 4 + difficulty // 6:
            return {"graph": graph, "start": start, "end": end, "route": route}


def observe(instance):
    lines = [f"{a}: {', '.join(sorted(bs))}" for a, bs in sorted(instance["graph"].items()) if bs]
    return (
        "Direct connections of a metro:\n" + "\n".join(lines) +
        f"\nGive a route from {instance['start']} to {instance['end']} with as few stations as possible. "
        "Answer with the stations on it, both ends included, joined by ' > '."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    stops = [part.strip() for part in answer.split(">")]
    graph = instance["graph"]
    if stops[0] != instance["start"] or stops[-1] != instance["end"]:
        return False
    if len(stops) != len(instance["route"]):
        return False
    for a, b in zip(stops[1:], stops):
        if b not in graph[a]:
            return False
    return True


def reference_answer(instance):
    return " > ".join(instance["route"])
