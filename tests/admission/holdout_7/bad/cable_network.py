"""Minimum spanning tree: what does the cheapest connected cable network cost?"""
from random import Random

RESYN = {"description": "Cost of the cheapest network", "tags": ["graph"]}


class UnionFind:
    def __init__(self, n):
        self.parent = list(range(n))

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a, b):
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return False
        self.parent[ra] = rb
        return True


def spanning_cost(n, cables):
    """Kruskal; None if the houses are not all connected."""
    forest, total, joined = UnionFind(n), 0, 1
    for a, b, cost in sorted(cables, key=lambda c: c[2]):
        if forest.union(a, b):
            total += cost
            joined += 1
    return total if joined == n else None


def generate(rng: Random, difficulty: int) -> dict:
    n = 4 + difficulty
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n)]
    count = min(len(pairs), 12)
    # Draw again until every house can be reached.
    while True:
        chosen = sorted(rng.sample(pairs, count))
        cables = [[a, b, rng.randint(10, 90 + 30 * difficulty)] for a, b in chosen]
        if spanning_cost(n, cables) is not None:
            return {"n": n, "cables": cables}


def observe(instance: dict) -> str:
    rows = "\n".join(f"house {a + 1} - house {b + 1}: {c}" for a, b, c in instance["cables"])
    return (
        f"{instance['n']} houses are to be connected, directly or through other houses. Possible cables and costs:\n"
        f"{rows}\nWhat is the least total cost? Answer with the number alone."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        return False
    return int(text) == spanning_cost(instance["n"], instance["cables"])


def reference_answer(instance: dict) -> str:
    return str(spanning_cost(instance["n"], instance["cables"]))
