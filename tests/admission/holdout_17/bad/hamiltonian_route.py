"""Find a Hamiltonian path in a graph."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["hamiltonian", "paths"]}


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    edges = {(i, i + 1) for i in range(n - 1)}
    extra = n // 2 + difficulty
    while len(edges) < n - 1 + extra:
        a, b = sorted(rng.sample(range(n), 2))
        edges.add((a, b))
    listed = sorted(list(e) for e in edges)
    rng.shuffle(listed)
    shown = [e if rng.random() < 0.5 else e[::-1] for e in listed]
    return {"n": n, "edges": shown}


def observe(instance):
    edges = ", ".join("%d-%d" % (a, b) for a, b in instance["edges"])
    return (
        "An undirected graph has the vertices 0 to %d and the edges\n%s\n\n"
        "Find a path that visits every vertex exactly once. "
        "Answer with the vertices in the order of the path, separated by blanks."
        % (instance["n"] - 1, edges)
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    if not re.fullmatch(r"\s*[0-9]{1,3}(?: +[0-9]{1,3})*\s*", answer):
        return False
    path = [int(t) for t in answer.split()]
    if sorted(path) != list(range(instance["n"])):
        return False
    edges = {tuple(sorted(e)) for e in instance["edges"]}
    return all(tuple(sorted(step)) in edges for step in zip(path, path[1:]))


def reference_answer(instance):
    return " ".join(str(v) for v in range(instance["n"]))
