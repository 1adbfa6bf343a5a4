"""Decide whether a graph is bipartite."""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["bipartite", "decision"]}


def _bipartite(n, edges):
    side = {}
    near = {v: [] for v in range(n)}
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    for start in range(n):
        if start in side:
            continue
        side[start] = 0
        stack = [start]
        while stack:
            v = stack.pop()
            for w in near[v]:
                if w not in side:
                    side[w] = 1 - side[v]
                    stack.append(w)
                elif side[w] == side[v]:
                    return False
    return True


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    want = rng.random() < 0.5
    side = [v % 2 for v in range(n)]
    rng.shuffle(side)
    while True:
        edges = set()
        while len(edges) < n + difficulty // 2:
            a, b = sorted(rng.sample(range(n), 2))
            if side[a] != side[b] or (not want and rng.random() < 0.1):
                edges.add((a, b))
        listed = sorted(list(e) for e in edges)
        if _bipartite(n, listed) == want:
            rng.shuffle(listed)
            return {"n": n, "edges": listed}


def observe(instance):
    edges = ", ".join("%d-%d" % (a, b) for a, b in instance["edges"])
    return (
        "A graph on the vertices 0 to %d has the edges %s.\n"
        "Is it bipartite? Answer yes or no." % (instance["n"] - 1, edges)
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = "yes" if _bipartite(instance["n"], instance["edges"]) else "no"
    return answer.strip().lower() == expected


def reference_answer(instance):
    return "yes" if _bipartite(instance["n"], instance["edges"]) else "no"
