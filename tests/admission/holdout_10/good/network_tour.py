"""A walk in a network: any simple path of the wanted length between two nodes is right."""

import re

RESYN = {"tags": ["graphs"], "description": "find a simple path of a given length"}


def generate(rng, difficulty):
    size = 8 + 2 * difficulty
    order = list(range(1, size + 1))
    rng.shuffle(order)
    length = 3 + difficulty
    edges = {tuple(sorted(pair)) for pair in zip(order, order[1 : length + 1])}
    while len(edges) < size * 3 // 2:
        edges.add(tuple(sorted(rng.sample(range(1, size + 1), 2))))
    return {
        "size": size,
        "edges": sorted(edges),
        "start": order[0],
        "goal": order[length],
        "length": length,
        "witness": order[: length + 1],
    }


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"Nodes 1 to {instance['size']} are joined by these edges: {edges}.\n"
        f"Give a path from {instance['start']} to {instance['goal']} that uses exactly {instance['length']} "
        "edges and visits no node twice. Any such path is right. Answer with its nodes in order, separated by "
        "spaces, both ends too."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 300 else []
    if not all(re.fullmatch("[1-9][0-9]?", word) for word in words):
        return False
    nodes = [int(word) for word in words]
    edges = {frozenset(edge) for edge in instance["edges"]}
    return (
        len(nodes) == instance["length"] + 1
        and len(set(nodes)) == len(nodes)
        and nodes[0] == instance["start"]
        and nodes[-1] == instance["goal"]
        and all(frozenset(pair) in edges for pair in zip(nodes, nodes[1:]))
    )


def reference_answer(instance):
    return " ".join(map(str, instance["witness"]))
