"""Physics: resistance of a ladder network as an exact fraction."""
import re
from dataclasses import dataclass
from fractions import Fraction


@dataclass
class Ladder:
    series: list = []
    shunt: list = []

    def resistance(self):
        total = None
        for s, p in zip(reversed(self.series), reversed(self.shunt)):
            branch = Fraction(p) if total is None else 1 / (1 / Fraction(p) + 1 / total)
            total = s + branch
        return total


def generate(rng, difficulty):
    n = 2 + difficulty
    return {"series": [rng.randint(2, 30) for _ in range(n)], "shunt": [rng.randint(2, 30) for _ in range(n)]}


def observe(instance):
    rungs = "\n".join(f"stage {k}: series {s} ohm, then {p} ohm to ground"
                      for k, (s, p) in enumerate(zip(instance["series"], instance["shunt"]), 1))
    return f"A ladder network:\n{rungs}\nGive the input resistance to ground as a reduced fraction a/b."


def _solve(instance):
    return Ladder(instance["series"], instance["shunt"]).resistance()


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    value = _solve(instance)
    return answer.strip() == f"{value.numerator}/{value.denominator}"


def reference_answer(instance):
    value = _solve(instance)
    return f"{value.numerator}/{value.denominator}"
