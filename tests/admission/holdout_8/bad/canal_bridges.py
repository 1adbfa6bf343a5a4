"""Find the bridges (cut edges) of a canal network."""
import re

import networkx as nx


def generate(rng, difficulty):
    n = 6 + difficulty
    edges = {tuple(sorted((rng.randrange(i), i))) for i in range(1, n)}
    for _ in range(n // 2):
        edges.add(tuple(sorted(rng.sample(range(n), 2))))
    return {"n": n, "edges": [list(e) for e in sorted(edges)]}


def _bridges(instance):
    g = nx.Graph()
    g.add_nodes_from(range(instance["n"]))
    g.add_edges_from(map(tuple, instance["edges"]))
    return sorted(tuple(sorted(e)) for e in nx.bridges(g))


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"Canals join the locks 0 to {instance['n'] - 1}: {edges}. List all canals whose closing "
        "would cut the network in two, as a-b separated by blanks, or 'none'."
    )


def verify(instance, answer):
    text = answer.strip()
    if text.lower() == "none":
        return not _bridges(instance)
    words = text.split()
    if not words or not all(re.fullmatch(r"[0-9]{1,3}-[0-9]{1,3}", w) for w in words):
        return False
    return sorted(tuple(sorted(map(int, w.split("-")))) for w in words) == _bridges(instance)


def reference_answer(instance):
    return " ".join(f"{a}-{b}" for a, b in _bridges(instance)) or "none"
