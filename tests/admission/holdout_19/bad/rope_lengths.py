"""Number puzzle: the length of a rope from its remainders."""
import math
import re

RESYN = {"profile": "standard", "family": "rope_lengths", "tags": ["numbers", "remainders"]}
PIECES = [7, 8, 9, 11, 13, 17, 19, 23]


def generate(rng, difficulty):
    pieces = rng.sample(PIECES, 2 + (difficulty + 2) // 4)
    length = rng.randint(30, math.prod(pieces) - 1)
    return {"pieces": pieces, "rests": [length % p for p in pieces], "spare": rng.randint(100, 100 + 50 * difficulty)}


def _fits(instance, n):
    return all(n % p == r for p, r in zip(instance["pieces"], instance["rests"]))


def observe(instance):
    clues = "; ".join(
        f"cut into pieces of {p} m it leaves {r} m over" for p, r in zip(instance["pieces"], instance["rests"])
    )
    return (
        f"A rope has a whole number of metres, more than {instance['spare']}. {clues[0].upper()}{clues[1:]}. What is the "
        "shortest length that it can have? Answer with the number of metres in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    n = int(answer)
    return instance["spare"] < n <= instance["spare"] + math.prod(instance["pieces"]) and _fits(instance, n)


def reference_answer(instance):
    first = instance["spare"] + 1
    return str(next(n for n in range(first, first + 5000) if _fits(instance, n)))
