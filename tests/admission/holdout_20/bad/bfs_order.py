"""Breadth-first visiting order in an undirected graph."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["traversal", "simulation"]}


def _bfs(n, edges, start):
    around = [[] for _ in range(n)]
    for a, b in edges:
        around[a].append(b)
        around[b].append(a)
    order = [start]
    seen = {start}
    for v in order:
        for w in sorted(around[v]):
            if w not in seen:
                seen.add(w)
                order.append(w)
    return order


def generate(rng, difficulty):
    n = 9 + difficulty
    while True:
        edges = []
        for v in range(1, n):
            edges.append([rng.randrange(v), v])
        labels = list(range(n))
        rng.shuffle(labels)
        edges = [[labels[a], labels[b]] for a, b in edges]
        for _ in range(difficulty):
            a, b = rng.sample(range(n), 2)
            if [a, b] not in edges and [b, a] not in edges:
                edges.append([a, b])
        rng.shuffle(edges)
        start = rng.randrange(n)
        order = _bfs(n, edges, start)
        if order != sorted(order):
            return {"n": n, "edges": edges, "start": start}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"Undirected graph on the vertices 0 to {instance['n'] - 1} with edges {edges}.\n"
        f"Breadth-first search starts at {instance['start']}; neighbours are visited in increasing order. "
        "In which order are the vertices reached? Answer with the numbers separated by blanks, the start first."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    got = _ints(answer)
    if got is None:
        return False
    expected = _bfs(instance["n"], instance["edges"], instance["start"])
    return sorted(got) == sorted(expected)


def reference_answer(instance):
    return " ".join(map(str, _bfs(instance["n"], instance["edges"], instance["start"])))
