"""Write a fraction as a sum of distinct unit fractions."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["fractions"]}


def generate(rng, difficulty):
    count = 3 + difficulty // 4
    limit = 30 + 10 * difficulty
    while True:
        parts = sorted(rng.sample(range(3, limit), count))
        total = sum(Fraction(1, p) for p in parts)
        if total < 1 and total.numerator > 1 and total.denominator > limit:
            return {"total": total, "count": count, "limit": limit, "parts": parts}


def observe(instance):
    total = instance["total"]
    return (
        f"Write {total.numerator}/{total.denominator} as a sum of exactly {instance['count']} different "
        f"unit fractions 1/a with whole denominators from 2 to {instance['limit']}.\n"
        "Any such sum counts and the order is free. "
        "Reply with the denominators only, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if len(tokens) != instance["count"]:
        return False
    if any(re.fullmatch(r"[0-9]{1,4}", t) is None for t in tokens):
        return False
    parts = [int(t) for t in tokens]
    if len(set(parts)) != len(parts):
        return False
    if min(parts) < 2 or max(parts) > instance["limit"]:
        return False
    return sum(Fraction(1, p) for p in parts) == instance["total"]
