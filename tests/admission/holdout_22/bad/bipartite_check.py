"""Is a graph two-colourable?"""


def bipartite(n, edges):
    neighbours = [[] for _ in range(n)]
    for a, b in edges:
        neighbours[a].append(b)
        neighbours[b].append(a)
    side = [None] * n
    for start in range(n):
        if side[start] is not None:
            continue
        side[start], todo = 0, [start]
        while todo:
            a = todo.pop()
            for b in neighbours[a]:
                if side[b] is None:
                    side[b] = 1 - side[a]
                    todo.append(b)
                elif side[b] == side[a]:
                    return False
    return True


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    side = [rng.randrange(2) for _ in range(n)]
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n) if side[a] != side[b]]
    edges = rng.sample(pairs, min(len(pairs), 2 * n))
    if rng.random() < 0.5:
        while bipartite(n, edges):
            a, b = sorted(rng.sample(range(n), 2))
            if (a, b) not in edges:
                edges.append((a, b))
    rng.shuffle(edges)
    return {"n": n, "edges": edges}


def observe(instance):
    return (f"A graph has the vertices 0 to {instance['n'] - 1} and the edges " +
            ", ".join(f"{a}-{b}" for a, b in instance["edges"]) +
            ". Can its vertices be coloured with two colours such that neighbours differ? Answer yes or no.")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == ("yes" if bipartite(instance["n"], instance["edges"]) else "no")


def reference_answer(instance):
    return "yes" if bipartite(instance["n"], instance["edges"]) else "no"
