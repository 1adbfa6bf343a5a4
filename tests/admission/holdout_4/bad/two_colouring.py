"""Can the nodes of a graph be coloured with two colours?"""

from random import Random

RESYN = {"description": "Bipartite graphs", "tags": ["graphs", "logic"]}


def two_colourable(size, edges):
    neighbours = [[] for _ in range(size)]
    for a, b in edges:
        neighbours[a].append(b)
        neighbours[b].append(a)
    colour = [None] * size
    for root in range(size):
        if colour[root] is not None:
            continue
        colour[root] = 0
        todo = [root]
        while todo:
            here = todo.pop()
            for other in neighbours[here]:
                if colour[other] is None:
                    colour[other] = 1 - colour[here]
                    todo.append(other)
                elif colour[other] == colour[here]:
                    return False
    return True


def generate(rng: Random, difficulty: int) -> dict:
    size = 6 + 2 * difficulty
    side = [rng.randint(0, 1) for _ in range(size)]
    edges = []
    for a in range(size):
        for b in range(a + 1, size):
            if side[a] != side[b] and rng.random() < 3.2 / size:
                edges.append([a, b])
    if rng.random() < 0.5:
        a = rng.randrange(size)
        same = [b for b in range(size) if b != a and side[b] == side[a]]
        for b in same[:3]:
            edges.append(sorted([a, b]))
    rng.shuffle(edges)
    return {"size": size, "edges": edges}


def observe(instance: dict) -> str:
    edges = " ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the nodes 0 to {instance['size'] - 1} and the edges\n{edges}\n"
        "Can every node get one of two colours so that the ends of every edge differ? Answer yes or no."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip(".!").lower()
    if text not in ("yes", "no"):
        return False
    return (text == "yes") == two_colourable(instance["size"], instance["edges"])


def reference_answer(instance: dict) -> str:
    return "yes" if two_colourable(instance["size"], instance["edges"]) else "no"
