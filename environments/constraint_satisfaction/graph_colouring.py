"""Colour the nodes of a graph with three colours so that joined nodes differ.

Difficulty: the number of nodes grows from 5 to 32; blind search space, in bits.
"""

from itertools import combinations
from random import Random

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["graph"]}

COLOURS = 3
# Random graphs stop being 3-colourable at about 2.35 edges per node; the hard ones lie just below.
EDGES_PER_NODE = 2.3


def generate(rng: Random, difficulty: int) -> dict:
    nodes = 2 + 3 * difficulty
    solution = [node % COLOURS for node in range(nodes)]
    rng.shuffle(solution)
    allowed = [[a, b] for a, b in combinations(range(nodes), 2) if solution[a] != solution[b]]
    count = min(int(EDGES_PER_NODE * nodes), 3 * len(allowed) // 4)
    return {"nodes": nodes, "edges": sorted(rng.sample(allowed, count)), "solution": solution}


def observe(instance: dict) -> str:
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the nodes 0 to {instance['nodes'] - 1} and these edges: {edges}.\n"
        "Give every node one of the colours 0, 1 and 2 so that no edge joins two nodes of the same "
        "colour.\n"
        "Answer with the colour of every node, in the order of the nodes, separated by spaces, on "
        "one line, for example (a graph of three nodes): `0 2 1`"
    )


def verify(instance: dict, answer: str) -> bool:
    colours = parse_integers(answer, 4 * instance["nodes"])
    return (
        len(colours) == instance["nodes"]
        and max(colours) < COLOURS
        and all(colours[a] != colours[b] for a, b in instance["edges"])
    )


def reference_answer(instance: dict) -> str:
    return " ".join(map(str, instance["solution"]))


def parse_integers(answer: str, longest: int) -> list[int]:
    """The numbers in the answer; none if it is too long or holds anything else."""
    words = answer.split() if len(answer) <= longest and answer.isascii() else []
    return [int(word) for word in words] if all(word.isdigit() for word in words) else []
