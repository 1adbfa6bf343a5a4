"""Is a graph two-colourable?"""


def _colour(n, edges):
    near = [[] for _ in range(n)]
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    side = [None] * n
    for s in range(n):
        if side[s] is not None:
            continue
        side[s] = 0
        todo = [s]
        while todo:
            v = todo.pop()
            for w in near[v]:
                if side[w] is None:
                    side[w] = 1 - side[v]
                    todo.append(w)
                elif side[w] == side[v]:
                    return False
    return True


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    want = rng.random() < 0.5
    while True:
        side = [rng.randint(0, 1) for _ in range(n)]
        edges = set()
        for _ in range(n + difficulty):
            a, b = sorted(rng.sample(range(n), 2))
            if not want or side[a] != side[b]:
                edges.add((a, b))
        if len(edges) >= n // 2 and _colour(n, sorted(edges)) == want:
            return {"n": n, "edges": [list(e) for e in sorted(edges)]}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the vertices 0 to {instance['n'] - 1} and the edges {edges}. Can its vertices "
        "be painted with two colours so that no edge joins two of the same colour? Answer yes or no."
    )


def verify(instance, answer):
    word = answer.strip().lower().rstrip(".")
    return word == ("yes" if _colour(instance["n"], instance["edges"]) else "no")


def reference_answer(instance):
    return "yes" if _colour(instance["n"], instance["edges"]) else "no"
