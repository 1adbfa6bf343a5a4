"""Count the triangles in a random graph."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["counting"]}


def generate(rng, difficulty):
    n = 12 + 2 * difficulty
    wanted = n // 2 + 2
    edges = []
    while len(edges) < wanted:
        pair = sorted(rng.sample(range(n), 2))
        if pair not in edges:
            edges.append(pair)
    return {"n": n, "edges": edges}


def _triangles(instance):
    around = {v: set() for v in range(instance["n"])}
    for a, b in instance["edges"]:
        around[a].add(b)
        around[b].add(a)
    return sum(len(around[a] & around[b]) for a, b in instance["edges"]) // 3


def observe(instance):
    edges = ", ".join(f"({a}, {b})" for a, b in instance["edges"])
    return (
        f"An undirected graph has the vertices 0 to {instance['n'] - 1} and the edges {edges}.\n"
        "How many triangles (sets of three vertices, each two of them joined) does it have? "
        "Answer with the number only."
    )


def _int(text):
    """The integer written in the answer, or None."""
    if not isinstance(text, str) or len(text) > 200:
        return None
    text = text.strip()
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,39}", text):
        return None
    return int(text)


def verify(instance, answer):
    return _int(answer) == _triangles(instance)


def reference_answer(instance):
    return str(_triangles(instance))
