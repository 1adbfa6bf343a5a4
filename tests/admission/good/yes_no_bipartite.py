"""Is a graph bipartite?"""

RESYN = {"tags": ["graph"]}


def generate(rng, difficulty):
    nodes = 6 + 2 * difficulty
    sides = [rng.random() < 0.5 for _ in range(nodes)]
    pairs = [[a, b] for a in range(nodes) for b in range(a + 1, nodes)]
    across = [pair for pair in pairs if sides[pair[0]] != sides[pair[1]]]
    edges = rng.sample(across, min(len(across), nodes + 2)) if across else []
    if rng.random() < 0.5:
        a, b, c = rng.sample(range(nodes), 3)
        edges += [sorted(pair) for pair in ((a, b), (b, c), (a, c))]
    return {"nodes": nodes, "edges": sorted(map(list, {tuple(edge) for edge in edges}))}


def _is_bipartite(instance):
    side = {}
    for first in range(instance["nodes"]):
        waiting = [first] if first not in side else []
        side.setdefault(first, 0)
        while waiting:
            node = waiting.pop()
            for edge in instance["edges"]:
                if node in edge:
                    other = edge[1 - edge.index(node)]
                    if other not in side:
                        side[other] = 1 - side[node]
                        waiting.append(other)
    return all(side[a] != side[b] for a, b in instance["edges"])


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"Edges of a graph: {edges}. Can its nodes be coloured with two colours so that the ends of "
        "each edge differ? Answer yes or no."
    )


def verify(instance, answer):
    return answer.strip().lower().rstrip(".") == ("yes" if _is_bipartite(instance) else "no")


def reference_answer(instance):
    return "yes" if _is_bipartite(instance) else "no"
