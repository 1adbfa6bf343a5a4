"""Exact probabilities with odd dice; instance holds a Fraction that travels with it."""
from fractions import Fraction
import re

RESYN = {"tags": ["probability"], "description": "Probability that a sum of odd dice lies in a range"}


def distribution(dice):
    counts = {0: 1}
    for faces in dice:
        grown = {}
        for total, ways in counts.items():
            for f in faces:
                grown[total + f] = grown.get(total + f, 0) + ways
        counts = grown
    return counts


def generate(rng, difficulty):
    dice = [tuple(sorted(rng.randint(1, 9 + difficulty) for _ in range(rng.randint(5, 8)))) for _ in range(3 + difficulty // 3)]
    counts = distribution(dice)
    values = sorted(counts)
    low = rng.randrange(len(values) // 4, len(values) // 2)
    high = min(len(values) - 2, low + len(values) // 3)
    hits = sum(w for t, w in counts.items() if values[low] <= t <= values[high])
    return {"dice": dice, "low": values[low], "high": values[high], "probability": Fraction(hits, sum(counts.values()))}


def observe(instance):
    dice = "\n".join(f"die {i}: faces {', '.join(map(str, d))}" for i, d in enumerate(instance["dice"], 1))
    return (f"Fair dice with these faces (a face may occur several times) are thrown together:\n{dice}\nWhat is the probability that their sum is at "
            f"least {instance['low']} and at most {instance['high']}? Answer with an exact fraction of two positive integers, such as 9/100; it need not be reduced.")


def verify(instance, answer):
    if len(answer) > 200:
        return False
    found = re.fullmatch(r"\s*([0-9]{1,20})\s*/\s*([0-9]{1,20})\s*", answer)
    if not found or int(found.group(2)) == 0:
        return False
    return Fraction(int(found.group(1)), int(found.group(2))) == instance["probability"]


def reference_answer(instance):
    p = instance["probability"]
    return f"{p.numerator * 3}/{p.denominator * 3}"
