"""All bridges of a graph."""
import re


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    while True:
        edges = {tuple(sorted((k, rng.randrange(k)))) for k in range(1, n)}
        for _ in range(n // 3):
            edges.add(tuple(sorted(rng.sample(range(n), 2))))
        instance = {"n": n, "edges": sorted(edges)}
        if 3 <= len(_bridges(instance)) <= len(edges) - 3:
            return instance


def _connected(n, edges, a, b):
    seen, todo = {a}, [a]
    while todo:
        v = todo.pop()
        for x, y in edges:
            for p, q in ((x, y), (y, x)):
                if p == v and q not in seen:
                    seen.add(q)
                    todo.append(q)
    return b in seen


def _bridges(instance):
    edges = instance["edges"]
    return [e for e in edges if not _connected(instance["n"], [f for f in edges if f != e], *e)]


def observe(instance):
    return (
        "Edges of a connected graph: " + ", ".join(f"{a}-{b}" for a, b in instance["edges"])
        + ". List all bridges, that is edges whose removal makes the graph fall apart, in the form a-b, each once, "
        "separated by spaces, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    tokens = answer.split()
    bridges = {tuple(sorted(e)) for e in _bridges(instance)}
    seen = set()
    for token in tokens:
        m = re.fullmatch(r"([0-9]{1,3})-([0-9]{1,3})", token)
        if not m:
            return False
        edge = tuple(sorted((int(m[1]), int(m[2]))))
        if edge not in bridges or edge in seen:
            return False
        seen.add(edge)
    return True


def reference_answer(instance):
    return " ".join(f"{a}-{b}" for a, b in _bridges(instance))
