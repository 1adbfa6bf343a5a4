"""Write the Pruefer sequence of a labelled tree."""
from heapq import heapify, heappop, heappush

RESYN = {"description": "Pruefer sequences", "tags": ["graphs", "trees"]}


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    code = [rng.randint(1, n) for _ in range(n - 2)]
    degree = {v: 1 for v in range(1, n + 1)}
    for v in code:
        degree[v] += 1
    leaves = [v for v in degree if degree[v] == 1]
    heapify(leaves)
    edges = []
    for v in code:
        edges.append(sorted([heappop(leaves), v]))
        degree[v] -= 1
        if degree[v] == 1:
            heappush(leaves, v)
    edges.append(sorted([heappop(leaves), heappop(leaves)]))
    rng.shuffle(edges)
    return {"n": n, "edges": edges}


def _sequence(n, edges):
    near = {v: set() for v in range(1, n + 1)}
    for a, b in edges:
        near[a].add(b)
        near[b].add(a)
    code = []
    for _ in range(n - 2):
        leaf = min(v for v in near if len(near[v]) == 1)
        (other,) = near.pop(leaf)
        near[other].discard(leaf)
        code.append(other)
    return code


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A tree on the nodes 1 to {instance['n']} has these edges: {edges}.\n"
        "Its Pruefer sequence is made by taking away, again and again, the leaf with the smallest number and writing "
        "down its neighbour, until two nodes remain. Write the sequence: numbers separated by spaces."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    numbers = answer.replace(",", " ").split()
    return numbers == _sequence(instance["n"], instance["edges"])
