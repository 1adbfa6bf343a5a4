"""Find all bridges: edges whose removal cuts a graph."""


def components(nodes, edges):
    parent = {n: n for n in nodes}

    def root(n):
        while parent[n] != n:
            n = parent[n]
        return n

    for a, b in edges:
        parent[root(a)] = root(b)
    return len({root(n) for n in nodes})


def bridges(instance):
    nodes, edges = instance["nodes"], [tuple(e) for e in instance["edges"]]
    whole = components(nodes, edges)
    return {e for e in edges if components(nodes, [x for x in edges if x != e]) > whole}


def generate(rng, difficulty):
    while True:
        nodes = [chr(65 + i) for i in range(6 + difficulty)]
        edges = {tuple(sorted(rng.sample(nodes, 2))) for _ in range(len(nodes) + 1 + difficulty // 3)}
        instance = {"nodes": nodes, "edges": sorted(edges)}
        if len(bridges(instance)) >= 2 and components(nodes, edges) == 1:
            return instance


def observe(instance):
    edges = " ".join(a + b for a, b in instance["edges"])
    return (
        f"An undirected graph has the edges {edges}, each named by its two ends. A bridge is an edge "
        "whose removal makes the graph fall apart. List all bridges, in any order, separated by "
        "spaces."
    )


def verify(instance, answer):
    words = answer.upper().split()
    given = {tuple(sorted(word)) for word in words if len(word) == 2}
    return len(given) == len(words) and given == bridges(instance)


def reference_answer(instance):
    return " ".join(sorted(a + b for a, b in bridges(instance)))
