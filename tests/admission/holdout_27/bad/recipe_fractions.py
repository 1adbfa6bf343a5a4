"""Scale a recipe with fractions of cups."""
from fractions import Fraction
import re

RESYN = {"profile": "standard", "family": "recipe_fractions", "tags": ["cooking"]}


def generate(rng, difficulty):
    return {"cups": [Fraction(rng.randint(1, 30), rng.randint(2, 12)) for _ in range(2 + difficulty // 2)],
            "factor": Fraction(rng.randint(2, 15), rng.randint(2, 5 + difficulty))}


def _solve(instance):
    return [c * instance["factor"] for c in instance["cups"]]


def observe(instance):
    return (f"Multiply these amounts by {instance['factor']}: {'; '.join(map(str, instance['cups']))}. "
            "Reply with exact fractions such as 7/3, in order, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 600:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"[0-9]{1,8}(/[0-9]{1,8})?", p) for p in parts):
        return False
    try:
        return [Fraction(p) for p in parts] == _solve(instance)
    except ValueError:
        return False


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
