"""Crafts: count the beads needed for a patterned necklace."""
import re

RESYN = {"profile": "standard", "family": "bead_necklace", "tags": ["crafts"]}


def generate(rng, difficulty):
    colours = 3 + difficulty // 3
    while True:
        pattern = [rng.randint(1, 9) for _ in range(colours)]
        repeats = rng.randint(10 * difficulty, 20 * difficulty)
        if sum(pattern) % 7 == 3 and len(set(pattern)) == len(pattern) and sum(pattern) * repeats < 2400:
            return {"pattern": pattern, "repeats": repeats, "spare": rng.randint(3, 99)}


def _beads(instance):
    return sum(instance["pattern"]) * instance["repeats"] + instance["spare"]


def observe(instance):
    parts = ", ".join(f"{n} of colour {i}" for i, n in enumerate(instance["pattern"], 1))
    return (
        f"A necklace repeats this pattern of beads {instance['repeats']} times: {parts}. The clasp takes "
        f"{instance['spare']} more beads. How many beads are needed in all? Answer with a whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    return int(answer) == _beads(instance)


def reference_answer(instance):
    return str(_beads(instance))
