"""Write a fraction as a sum of distinct unit fractions."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "number-theory", "tags": ["egyptian"]}


def generate(rng, difficulty):
    k = 3 + (difficulty >= 6)
    while True:
        dens = rng.sample(range(3, 12 + 3 * difficulty), k)
        total = sum(Fraction(1, d) for d in dens)
        if total < 1 and total.numerator > 4:
            return {"target": total, "terms": k, "limit": 12 + 3 * difficulty}


def observe(instance):
    return (
        f"Write {instance['target']} as the sum of exactly {instance['terms']} distinct unit "
        f"fractions whose denominators are at most {instance['limit']}.\n"
        "Answer with the denominators only, separated by commas, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if len(parts) != instance["terms"] or not all(re.fullmatch("[0-9]{1,3}", p) for p in parts):
        return False
    dens = [int(p) for p in parts]
    if len(set(dens)) != len(dens) or not all(1 <= d <= instance["limit"] for d in dens):
        return False
    return sum(Fraction(1, d) for d in dens) == instance["target"]


def reference_answer(instance):
    rest, out = instance["target"], []
    while len(out) < instance["terms"]:
        d = -(-rest.denominator // rest.numerator)
        out.append(d)
        rest -= Fraction(1, d)
    return ", ".join(map(str, out))
