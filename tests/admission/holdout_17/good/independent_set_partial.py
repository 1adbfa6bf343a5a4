"""Large independent sets, with partial credit."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["independent-set", "optimisation"]}


def _maximum(near, left):
    if not left:
        return []
    v = max(left, key=lambda u: (len(near[u] & left), -u))
    if not near[v] & left:
        return sorted(left)
    with_v = [v] + _maximum(near, left - near[v] - {v})
    without = _maximum(near, left - {v})
    return with_v if len(with_v) >= len(without) else without


def _near(n, edges):
    near = {v: set() for v in range(n)}
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    return near


def generate(rng, difficulty):
    n = 17 + difficulty
    edges = set()
    while len(edges) < int(1.9 * n):
        a, b = sorted(rng.sample(range(n), 2))
        edges.add((a, b))
    best = len(_maximum(_near(n, edges), set(range(n))))
    return {"n": n, "edges": sorted(list(e) for e in edges), "best": best, "low": best - 2}


def observe(instance):
    edges = ", ".join("%d-%d" % tuple(e) for e in instance["edges"])
    return (
        "Graph on the vertices 0 to %d with the edges %s.\n\nFind an independent set (no two of its vertices "
        "are joined) that is as large as possible. A largest one scores 1; an independent set that is smaller, "
        "but has more than %d vertices, scores a part. Answer with the vertices separated by blanks, each once."
        % (instance["n"] - 1, edges, instance["low"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    if not re.fullmatch(r"[0-9]{1,2}( [0-9]{1,2})*", answer.strip()):
        return 0.0
    chosen = [int(t) for t in answer.split()]
    if len(set(chosen)) != len(chosen) or max(chosen) >= instance["n"]:
        return 0.0
    have = set(chosen)
    if any(a in have and b in have for a, b in instance["edges"]):
        return 0.0
    gain = (len(have) - instance["low"]) / (instance["best"] - instance["low"])
    return 1.0 if gain >= 1 else max(0.0, gain)


def reference_answer(instance):
    near = _near(instance["n"], instance["edges"])
    return " ".join(str(v) for v in sorted(_maximum(near, set(range(instance["n"])))))
