"""Egyptian fractions: sums of distinct unit fractions. Many answers are right."""
from __future__ import annotations

import re
from fractions import Fraction
from random import Random

MAX_TERMS = 12
UNIT = re.compile(r"1/([1-9][0-9]{0,39})")


def generate(rng: Random, difficulty: int) -> dict:
    low = 15 + 6 * difficulty
    while True:
        b = rng.randint(low, low * 4)
        a = rng.randint(2, b - 1)
        share = Fraction(a, b)
        terms = greedy(share)
        if share.numerator > 1 and len(terms) <= 3 + difficulty // 2 and terms[-1] < 10**40:
            return {"share": [share.numerator, share.denominator], "most": 4 + difficulty // 2}


def greedy(share: Fraction) -> list[int]:
    out = []
    while share and len(out) < 9:
        d = -(-share.denominator // share.numerator)
        out.append(d)
        share -= Fraction(1, d)
    return out


def observe(instance: dict) -> str:
    a, b = instance["share"]
    return (
        f"Write {a}/{b} as a sum of at most {instance['most']} different fractions with numerator 1 "
        "(denominators of at most 40 digits). Answer like 1/2 + 1/3; every right sum is accepted."
    )


def verify(instance: dict, answer: str) -> bool:
    terms = [t.strip() for t in answer.split("+", MAX_TERMS)]
    matches = [UNIT.fullmatch(t) for t in terms]
    if not all(matches) or len(terms) > instance["most"]:
        return False
    denominators = [int(m[1]) for m in matches]
    if len(set(denominators)) != len(denominators):
        return False
    return sum(Fraction(1, d) for d in denominators) == Fraction(*instance["share"])


def reference_answer(instance: dict) -> str:
    return " + ".join(f"1/{d}" for d in greedy(Fraction(*instance["share"])))
