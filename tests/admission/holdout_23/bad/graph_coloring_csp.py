"""Colour a random graph with a limited number of colours."""
import re

RESYN = {"profile": "standard", "family": "graph_coloring", "tags": ["graphs", "csp"]}


def generate(rng, difficulty):
    n = 7 + 2 * difficulty
    k = 3
    hidden = [i % k for i in range(n)]
    rng.shuffle(hidden)
    edges = []
    for a in range(n):
        for b in range(a + 1, n):
            if hidden[a] != hidden[b] and rng.random() < 0.55:
                edges.append([a, b])
    if not edges:
        edges.append([hidden.index(0), hidden.index(1)])
    rng.shuffle(edges)
    return {"n": n, "k": k, "edges": edges, "hidden": hidden}


def observe(instance):
    lines = [
        f"A graph has {instance['n']} vertices numbered 0 to {instance['n'] - 1} and these edges:",
        ", ".join(f"{a}-{b}" for a, b in instance["edges"]),
        f"Give every vertex one of the colours 0..{instance['k'] - 1} such that the ends of each edge differ.",
        "Write the colouring as vertex:colour pairs separated by spaces, each vertex exactly once.",
    ]
    return "\n".join(lines)


def _parse(text):
    coloring = {}
    for token in text.split():
        match = re.fullmatch(r"([0-9]{1,3}):([0-9]{1,2})", token)
        if not match:
            return None
        vertex, color = int(match.group(1)), int(match.group(2))
        if vertex in coloring:
            return None
        coloring[vertex] = color
    return coloring


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    coloring = _parse(answer)
    if coloring is None:
        return False
    for vertex, color in coloring.items():
        if vertex >= instance["n"] or color >= instance["k"]:
            return False
    for a, b in instance["edges"]:
        if a in coloring and b in coloring and coloring[a] == coloring[b]:
            return False
    return True


def reference_answer(instance):
    return " ".join(f"{v}:{c}" for v, c in enumerate(instance["hidden"]))
