"""Walk through a graph and visit every node exactly once.

Difficulty: the nodes grow from 5 to 23; orders of the nodes, in bits.
"""

from itertools import combinations, pairwise
from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["graph"]}


def generate(rng: Random, difficulty: int) -> dict:
    nodes = 3 + 2 * difficulty
    solution = rng.sample(range(nodes), nodes)
    edges = [sorted(edge) for edge in pairwise(solution)]
    others = [list(pair) for pair in combinations(range(nodes), 2) if list(pair) not in edges]
    # Few further edges: with many, nearly every walk can be continued.
    edges += rng.sample(others, nodes // 2)
    return {"nodes": nodes, "edges": sorted(edges), "solution": solution}


def observe(instance: dict) -> str:
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the nodes 0 to {instance['nodes'] - 1} and these edges, which can be walked "
        f"both ways: {edges}.\n"
        "Find a walk along edges that visits every node exactly once; it may start and end "
        "anywhere.\n"
        "Answer with the nodes in the order of the walk, separated by spaces, on one line, for "
        "example (a graph of three nodes): `2 0 1`"
    )


def verify(instance: dict, answer: str) -> bool:
    nodes = instance["nodes"]
    walk = parse_integers(answer, 5 * nodes)
    return sorted(walk) == list(range(nodes)) and all(
        sorted(step) in instance["edges"] for step in pairwise(walk)
    )


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))


def parse_integers(answer: str, longest: int) -> list[int]:
    """The numbers in the answer; none if it is too long or holds anything else."""
    words = answer.split() if len(answer) <= longest and answer.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
