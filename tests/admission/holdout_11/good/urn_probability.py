"""Exact probability of a total when drawing from two urns."""
import re
from fractions import Fraction
from itertools import product


def generate(rng, difficulty):
    urns = [[rng.randint(1, 6 + difficulty) for _ in range(5 + difficulty // 2)] for _ in range(2 + difficulty // 5)]
    totals = sorted({sum(draw) for draw in product(*urns)})
    middle = totals[1:-1] or totals
    return {"urns": urns, "limit": rng.choice(middle)}


def probability(instance):
    draws = list(product(*instance["urns"]))
    return Fraction(sum(sum(d) <= instance["limit"] for d in draws), len(draws))


def observe(instance):
    urns = "\n".join(f"Urn {k}: {' '.join(map(str, u))}" for k, u in enumerate(instance["urns"], 1))
    return (
        f"{urns}\nOne number is drawn from each urn at random. What is the probability that their sum is at most "
        f"{instance['limit']}? Answer with the exact value as a fraction p/q (it need not be reduced)."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,9})\s*/\s*([0-9]{1,9})\s*", answer)
    if match is None or int(match[2]) == 0:
        return False
    return Fraction(int(match[1]), int(match[2])) == probability(instance)


def reference_answer(instance):
    p = probability(instance)
    return f"{p.numerator}/{p.denominator}"
