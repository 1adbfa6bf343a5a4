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
    def search(rest, terms, low):
        if terms == 1:
            ok = rest > 0 and rest.numerator == 1 and low <= rest.denominator <= instance["limit"]
            return [rest.denominator] if ok else None
        for d in range(low, instance["limit"] + 1):
            if Fraction(terms, d) < rest:
                return None
            if Fraction(1, d) < rest:
                more = search(rest - Fraction(1, d), terms - 1, d + 1)
                if more:
                    return [d] + more
        return None

    return ", ".join(map(str, search(instance["target"], instance["terms"], 1)))
