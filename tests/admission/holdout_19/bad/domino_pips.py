"""Dominoes: the pips of all pieces with a given end."""
import re

RESYN = {"profile": "standard", "family": "domino_pips", "tags": ["dominoes"]}


def generate(rng, difficulty):
    tiles = [(a, b) for a in range(13) for b in range(a, 13)]
    hand = rng.sample(tiles, 24)
    return {"hand": hand, "factor": rng.randint(3, 40)}


def _value(instance):
    total = 0
    for a, b in instance["hand"]:
        total += (a + b) * (instance["factor"] if a == b else 1)
    return total


def observe(instance):
    hand = " ".join(f"{a}|{b}" for a, b in instance["hand"])
    return (
        f"You hold these dominoes of a double-twelve set: {hand}. Each piece counts the sum of its two ends; doubles "
        f"count {instance['factor']} times as much. What is the hand worth? Answer with a whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,7}\s{0,20}", answer):
        return False
    return int(answer) == _value(instance)


def reference_answer(instance):
    return str(_value(instance))
