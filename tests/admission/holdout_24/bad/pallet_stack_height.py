"""Heights of pallets after a series of forklift moves."""
import random

RESYN = {"profile": "standard", "family": "warehouse", "tags": ["simulation"]}


def generate(rng, difficulty):
    bays = [f"bay{i}" for i in range(1, 4 + difficulty)]
    heights = {bay: rng.randint(50, 300) for bay in bays}
    moves = []
    for _ in range(3 * difficulty + 2):
        source, target = rng.sample(bays, 2)
        moves.append((source, target, rng.randint(2, 9)))
    random.shuffle(moves)
    return {"heights": heights, "moves": moves}


def _run(instance):
    heights = dict(instance["heights"])
    for source, target, share in instance["moves"]:
        part = heights[source] // share
        heights[source] -= part
        heights[target] += part
    return heights


def observe(instance):
    start = ", ".join(f"{bay} {h} cm" for bay, h in instance["heights"].items())
    moves = "\n".join(
        f"{i}. from {s} to {t}: the height of {s} divided by {k}, rounded down"
        for i, (s, t, k) in enumerate(instance["moves"], 1)
    )
    return (
        f"Stacks in a warehouse: {start}.\nThe forklift moves, in this order,\n{moves}\n\n"
        "What are the heights afterwards? Write the numbers of bay1, bay2, ... separated by spaces."
    )


def _answer(instance):
    return " ".join(str(h) for h in _run(instance).values())


def verify(instance, answer):
    return 1.0 if isinstance(answer, str) and answer.split() == _answer(instance).split() else 0.0


def reference_answer(instance):
    return _answer(instance)
