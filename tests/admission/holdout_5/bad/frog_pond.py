"""A frog hops at random between lily pads: with which probability does it reach the shore?"""

import random
import re

RESYN = {"description": "Random walk between two shores", "tags": ["probability", "simulation"]}

TRIALS = 3000


class Pond:
    def __init__(self, pads, start, forward):
        self.pads = pads
        self.start = start
        self.forward = forward  # probability in per cent of a hop to the right, by pad

    def hop(self, position):
        """One random hop from a pad."""
        if random.random() * 100 < self.forward[position - 1]:
            return position + 1
        return position - 1

    def reaches_right_shore(self):
        position = self.start
        while 0 < position <= self.pads:
            position = self.hop(position)
        return position > self.pads

    def estimate(self):
        return sum(self.reaches_right_shore() for _ in range(TRIALS)) / TRIALS


def generate(rng, difficulty):
    pads = 3 + difficulty
    forward = [rng.randint(35, 65) for _ in range(pads)]
    # Start near the middle: the answer is neither 0 nor 1.
    start = pads // 2 + rng.randint(0, 1)
    return {"pads": pads, "start": start, "forward": forward}


def exact(instance):
    """Gambler's ruin with place dependent odds."""
    total, part, product = 1.0, 1.0, 1.0
    for pad in range(1, instance["pads"] + 1):
        p = instance["forward"][pad - 1] / 100
        product *= (1 - p) / p
        total += product
        if pad < instance["start"]:
            part += product
    return part / total


def observe(instance):
    chances = "\n".join(
        f"  pad {pad}: {chance} %" for pad, chance in enumerate(instance["forward"], 1)
    )
    return (
        f"In a pond there are {instance['pads']} lily pads in a row. A frog sits on pad "
        f"{instance['start']}. Again and again it hops to a neighbouring pad; from the first pad "
        "it may hop to the left shore and from the last to the right shore, where it stays. These "
        "are the probabilities of hopping to the right; otherwise it hops to the left:\n"
        f"{chances}\n"
        "With which probability does it end on the right shore? Answer with a decimal number "
        "between 0 and 1 with three decimals, e.g. `0.999`. Errors up to 0.015 are accepted."
    )


def verify(instance, answer):
    text = answer.strip().strip("`")
    if not re.fullmatch(r"[01]?\.[0-9]{1,12}|[01]", text):
        return False
    pond = Pond(instance["pads"], instance["start"], instance["forward"])
    return abs(float(text) - pond.estimate()) <= 0.015


def reference_answer(instance):
    return f"{exact(instance):.3f}"
