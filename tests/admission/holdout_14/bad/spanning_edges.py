"""A spanning tree of a graph."""
import re


def generate(rng, difficulty):
    n = 7 + 2 * difficulty
    order = list(range(n))
    rng.shuffle(order)
    edges = {tuple(sorted((order[k], order[rng.randrange(k)]))) for k in range(1, n)}
    while len(edges) < 2 * n:
        edges.add(tuple(sorted(rng.sample(range(n), 2))))
    edges = sorted(edges)
    rng.shuffle(edges)
    return {"n": n, "edges": edges}


def _find(parent, v):
    while parent[v] != v:
        v = parent[v]
    return v


def observe(instance):
    return (
        f"A connected graph on the vertices 0 to {instance['n'] - 1} has the edges "
        + ", ".join(f"{a}-{b}" for a, b in instance["edges"])
        + ". Give the edges of any spanning tree of it, in the same form, separated by spaces or commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    chosen = []
    for a, b in re.findall(r"\b([0-9]{1,3})-([0-9]{1,3})\b", answer):
        edge = tuple(sorted((int(a), int(b))))
        if edge in instance["edges"]:
            chosen.append(edge)
    parent = list(range(instance["n"]))
    for a, b in chosen:
        ra, rb = _find(parent, a), _find(parent, b)
        if ra == rb:
            return False
        parent[ra] = rb
    return True
