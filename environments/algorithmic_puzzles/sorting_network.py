"""Complete a sorting network with few comparators.

Difficulty: the wires grow from 3 to 12; sequences of allowed comparators, in bits.
"""

from itertools import pairwise
from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["sorting"]}


def generate(rng: Random, difficulty: int) -> dict:
    wires = difficulty + 2
    order = rng.sample(range(1, wires + 1), wires)
    begun = [rng.sample(range(1, wires + 1), 2) for _ in range(wires // 2)]
    solution = useful_comparators(wires, begun, batcher_network(order))
    return {"order": order, "begun": begun, "comparators": len(solution), "solution": solution}


def batcher_network(order: list[int]) -> list[list[int]]:
    """Batcher's odd-even merge exchange (Knuth, volume 3, algorithm 5.2.2 M) on the given wires."""
    wires = len(order)
    half = 2 ** ((wires - 1).bit_length() - 1)
    network = []
    block = half
    while block:
        quarter, remainder, gap = half, 0, block
        while True:
            pairs = [i for i in range(wires - gap) if i & block == remainder]
            network += [[order[i], order[i + gap]] for i in pairs]
            if quarter == block:
                break
            quarter, remainder, gap = quarter // 2, block, quarter - block
        block //= 2
    return network


def useful_comparators(wires: int, begun: list, network: list) -> list[list[int]]:
    """The network without the comparators that never swap anything after the begun ones."""
    states = after_network(all_inputs(wires), begun)
    useful = []
    for low, high in network:
        if states[low] & ~states[high]:
            useful.append([low, high])
        states = after_network(states, [[low, high]])
    return useful


def observe(instance: dict) -> str:
    order = ", ".join(map(str, instance["order"]))
    begun = ", ".join(f"{low}-{high}" for low, high in instance["begun"])
    return (
        f"A sorting network has the wires 1 to {len(instance['order'])}, each carrying a number. A "
        "comparator a-b puts the smaller number of the wires a and b on wire a and the larger on "
        f"wire b. The network begins with these comparators: {begun}.\n"
        f"Add at most {instance['comparators']} comparators behind these so that, whatever the "
        f"numbers are, they finally ascend along the wires in the order {order}.\n"
        "Answer with the added comparators in order, separated by spaces, on one line, for example "
        "(two comparators): `5-2 9-5`"
    )


def verify(instance: dict, answer: str) -> bool:
    order = instance["order"]
    added = answer.split() if len(answer) <= 8 * instance["comparators"] else []
    if len(added) > instance["comparators"]:
        return False
    names = [str(wire) for wire in range(1, len(order) + 1)]
    network = [comparator.split("-") for comparator in added]
    if not all(len(set(pair)) == len(pair) == 2 and set(pair) <= set(names) for pair in network):
        return False
    states = after_network(all_inputs(len(order)), instance["begun"])
    states = after_network(states, [[int(low), int(high)] for low, high in network])
    return not any(states[a] & ~states[b] for a, b in pairwise(order))


def all_inputs(wires: int) -> list[int]:
    """Wire i carries a big integer whose bits are its values over all inputs of zeros and ones.

    A network that sorts these inputs sorts all inputs (the 0-1 principle). There is no wire 0.
    """
    everything = 2 ** (2**wires) - 1
    return [0, *(everything // (2 ** (2**wire) + 1) for wire in range(wires))]


def after_network(states: list[int], network: list[list[int]]) -> list[int]:
    """The smaller of two bits is their AND, the larger their OR."""
    after = list(states)
    for low, high in network:
        after[low], after[high] = after[low] & after[high], after[low] | after[high]
    return after


def reference_answer(instance: dict) -> str:
    return " ".join(f"{low}-{high}" for low, high in instance["solution"])
