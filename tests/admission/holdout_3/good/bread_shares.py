"""Egyptian fractions: share loaves in unit fractions. Many answers are right."""
import re
from fractions import Fraction
from math import ceil

RESYN = {"description": "Egyptian fractions with few terms", "tags": ["number_theory", "fractions"]}
LONGEST = 24  # digits of a denominator


def greedy(share):
    parts = []
    while share:
        denominator = ceil(1 / share)
        parts.append(denominator)
        share -= Fraction(1, denominator)
    return parts


def generate(rng, difficulty):
    while True:
        top = rng.randint(3, 12 + 3 * difficulty)
        share = Fraction(top, rng.randint(top + 2 * difficulty, 70 + 20 * difficulty))
        parts = greedy(share)
        if len(parts) >= 2 + (difficulty > 4) and len(str(parts[-1])) <= LONGEST:
            return {"loaves": share.numerator, "eaters": share.denominator, "most": max(3, len(parts))}


def observe(instance):
    return (
        f"Ahmose must give {instance['loaves']}/{instance['eaters']} of a heqat of grain as a sum of different unit "
        f"fractions 1/n, at most {instance['most']} of them. Any such sum is accepted. Answer with the denominators only, in "
        f"any order, separated by spaces, for instance `901 902`; each may have at most {LONGEST} digits."
    )


def verify(instance, answer):
    if len(answer) > 40 * instance["most"]:
        return False
    words = re.split(r"[\s,]+", answer.strip())
    if not 1 <= len(words) <= instance["most"]:
        return False
    if not all(re.fullmatch(r"[1-9][0-9]{0,23}", word) for word in words):
        return False
    parts = [int(word) for word in words]
    if len(set(parts)) < len(parts):
        return False
    return sum(Fraction(1, n) for n in parts) == Fraction(instance["loaves"], instance["eaters"])


def reference_answer(instance):
    return " ".join(map(str, greedy(Fraction(instance["loaves"], instance["eaters"]))))
