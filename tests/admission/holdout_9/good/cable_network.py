"""Cheapest network: any minimum spanning tree, edges in any order and direction."""
import re

RESYN = {"tags": ["graph", "optimisation"], "description": "Minimum spanning tree"}


class Forest:
    def __init__(self, n):
        self.up = list(range(n + 1))

    def root(self, v):
        while self.up[v] != v:
            self.up[v] = self.up[self.up[v]]
            v = self.up[v]
        return v

    def join(self, a, b):
        a, b = self.root(a), self.root(b)
        self.up[a] = b
        return a != b


def generate(rng, difficulty):
    n = 6 + difficulty
    order = rng.sample(range(1, n + 1), n)
    edges = {tuple(sorted((order[i], rng.choice(order[:i])))): rng.randint(3, 12 + difficulty) for i in range(1, n)}
    while len(edges) < 2 * n:
        edges.setdefault(tuple(sorted(rng.sample(range(1, n + 1), 2))), rng.randint(3, 12 + difficulty))
    rows = [(a, b, w) for (a, b), w in edges.items()]
    rng.shuffle(rows)
    return {"n": n, "edges": rows}


def tree(instance):
    forest = Forest(instance["n"])
    return [(a, b, w) for a, b, w in sorted(instance["edges"], key=lambda e: e[2]) if forest.join(a, b)]


def observe(instance):
    rows = ", ".join(f"{a}-{b} costs {w}" for a, b, w in instance["edges"])
    return (f"Houses 1 to {instance['n']} can be joined by cables: {rows}.\nChoose cables of the least total cost so that all houses are connected. If there are several cheapest choices, any one is right.\n"
            "Answer with the chosen cables in any order, such as `98-99, 97-99`; the direction does not matter.")


def verify(instance, answer):
    n = instance["n"]
    words = [w.strip() for w in answer.split(",")] if len(answer) <= 1000 else []
    costs = {frozenset((a, b)): w for a, b, w in instance["edges"]}
    forest, total = Forest(n), 0
    if len(words) != n - 1:
        return 0.0
    for word in words:
        found = re.fullmatch(r"([0-9]{1,3})\s*-\s*([0-9]{1,3})", word)
        if not found:
            return 0.0
        a, b = map(int, found.groups())
        if frozenset((a, b)) not in costs or not forest.join(a, b):
            return 0.0
        total += costs[frozenset((a, b))]
    return 1.0 if total == sum(w for _, _, w in tree(instance)) else 0.0


def reference_answer(instance):
    return ", ".join(f"{b}-{a}" for a, b, _ in tree(instance))
