"""Find a perfect matching in a graph whose vertices carry letters-and-number names.

Difficulty: number of pairs grows from 4 to 13, extra edges with it.
"""
import re

RESYN = {"description": "perfect matching in a general graph", "tags": ["graph"]}

PAIR = re.compile(r"\b([0-9]{1,3})\s*-\s*([0-9]{1,3})\b")


def generate(rng, difficulty):
    pairs = 3 + difficulty
    order = list(range(1, 2 * pairs + 1))
    rng.shuffle(order)
    matching = [sorted(order[i:i + 2]) for i in range(0, 2 * pairs, 2)]
    edges = {tuple(pair) for pair in matching}
    while len(edges) < 2 * pairs:
        a, b = rng.sample(order, 2)
        edges.add((min(a, b), max(a, b)))
    return {"count": 2 * pairs, "edges": [list(e) for e in sorted(edges)], "matching": sorted(matching)}


def observe(instance):
    listing = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the vertices 1 to {instance['count']} and these edges:\n{listing}\n"
        "Choose edges so that every vertex is an end of exactly one chosen edge (a perfect matching). "
        "Answer with the chosen edges only, each as `a-b`, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 5000:
        return False
    edges = {frozenset(edge) for edge in instance["edges"]}
    chosen = [(int(a), int(b)) for a, b in PAIR.findall(answer)]
    used = set()
    for a, b in chosen:
        if frozenset((a, b)) not in edges:
            return False
        if a in used or b in used:
            return False
        used.update((a, b))
    return all(v in used for pair in chosen for v in pair)


def reference_answer(instance):
    return ", ".join(f"{a}-{b}" for a, b in instance["matching"])
