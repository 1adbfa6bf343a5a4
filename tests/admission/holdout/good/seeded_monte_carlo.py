"""Simulate a drunkard by a table of coin flips from a fixed generator."""

import random
import re


class Coin:
    """Flips that are drawn from the instance's own seed, so everybody sees the same."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def flips(self, count):
        return "".join(self._random.choice("HT") for _ in range(count))


def generate(rng, difficulty):
    return {"coin": rng.getrandbits(48), "flips": 8 + 6 * difficulty, "width": rng.randint(2, 5)}


def positions(instance):
    at, seen = 0, [0]
    for flip in Coin(instance["coin"]).flips(instance["flips"]):
        at = max(-instance["width"], min(instance["width"], at + (1 if flip == "H" else -1)))
        seen.append(at)
    return seen


def observe(instance):
    return (
        f"A walker stands at 0 between walls at {-instance['width']} and {instance['width']} where he "
        "can stand, too. On H he goes +1, on T -1; he stays if a wall is in the way.\n"
        f"The flips: {Coin(instance['coin']).flips(instance['flips'])}\n"
        "Where does he end, and how much do all his positions after each flip add up to? Answer as "
        "`end sum`."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*(-?[0-9]{1,5})[\s,;]+(-?[0-9]{1,6})\s*", answer)
    seen = positions(instance)
    return bool(match) and (int(match[1]), int(match[2])) == (seen[-1], sum(seen))


def reference_answer(instance):
    seen = positions(instance)
    return f"{seen[-1]} {sum(seen)}"
