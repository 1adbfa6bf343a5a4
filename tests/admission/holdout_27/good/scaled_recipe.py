"""Scale a recipe exactly."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "scaled_recipe", "tags": ["cooking"]}


def generate(rng, difficulty):
    return {"cups": [Fraction(rng.randint(5, 60), rng.randint(2, 12)) for _ in range(2 + difficulty // 2)],
            "factor": Fraction(rng.randint(7, 29), rng.randint(2, 5 + difficulty))}


def _solve(instance):
    return [c * instance["factor"] for c in instance["cups"]]


def observe(instance):
    return (f"Multiply by {instance['factor']}: {'; '.join(map(str, instance['cups']))}. Reply with exact fractions such as 7/3 "
            "(reduced or not), in order, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 600:
        return False
    out = []
    for p in answer.split(","):
        m = re.fullmatch(r"\s*([0-9]{1,9})(?:/([0-9]{1,9}))?\s*", p)
        if not m or (m[2] and int(m[2]) == 0):
            return False
        out.append(Fraction(int(m[1]), int(m[2] or 1)))
    return out == _solve(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
