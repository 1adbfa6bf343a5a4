"""Is a graph bipartite?"""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["colouring", "decision"]}


def _bipartite(n, edges):
    around = [[] for _ in range(n)]
    for a, b in edges:
        around[a].append(b)
        around[b].append(a)
    side = [None] * n
    for root in range(n):
        if side[root] is not None:
            continue
        side[root] = 0
        stack = [root]
        while stack:
            v = stack.pop()
            for w in around[v]:
                if side[w] is None:
                    side[w] = 1 - side[v]
                    stack.append(w)
                elif side[w] == side[v]:
                    return False
    return True


def generate(rng, difficulty):
    n = 8 + 3 * difficulty
    want = rng.random() < 0.5
    while True:
        halves = [rng.randint(0, 1) for _ in range(n)]
        edges = set()
        for _ in range(2 * n):
            a, b = sorted(rng.sample(range(n), 2))
            if halves[a] != halves[b]:
                edges.add((a, b))
        if not want:
            for _ in range(2):
                a, b = sorted(rng.sample(range(n), 2))
                edges.add((a, b))
        listed = [list(e) for e in sorted(edges)]
        if _bipartite(n, listed) == want:
            rng.shuffle(listed)
            return {"n": n, "edges": listed}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph on the vertices 0 to {instance['n'] - 1} has these edges: {edges}.\n"
        "Can its vertices be coloured with two colours so that the ends of each edge differ? Answer yes or no."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = "yes" if _bipartite(instance["n"], instance["edges"]) else "no"
    return answer.strip().lower() == expected
