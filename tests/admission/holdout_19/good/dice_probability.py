"""Exact chance that the sum of several odd dice exceeds a bound."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "dice_probability", "tags": ["dice", "probability"]}


def _chance(instance):
    table = {0: Fraction(1)}
    for sides in instance["sides"]:
        new = {}
        for total, p in table.items():
            for face in range(1, sides + 1):
                new[total + face] = new.get(total + face, 0) + p / sides
        table = new
    return sum((p for total, p in table.items() if total > instance["bound"]), Fraction(0))


def generate(rng, difficulty):
    sides = [rng.choice([4, 6, 8, 10, 12, 20]) for _ in range(3 + difficulty // 2)] + [rng.choice([5, 7, 9])]
    mean = sum(sides) // 2
    return {"sides": sides, "bound": rng.randint(mean - 4, mean + 6)}


def observe(instance):
    return (
        f"Fair dice with these numbers of faces are thrown: {instance['sides']} (a die with n faces shows 1 to n). What "
        f"is the chance that their sum is greater than {instance['bound']}? Answer with an exact fraction such as "
        "35/216; it need not be in lowest terms, but numerator and denominator may have 15 digits at most."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    m = re.fullmatch(r"\s*([0-9]{1,15})\s*/\s*([0-9]{1,15})\s*", answer)
    if not m or int(m.group(2)) == 0:
        return False
    return Fraction(int(m.group(1)), int(m.group(2))) == _chance(instance)


def reference_answer(instance):
    p = _chance(instance)
    return f"{p.numerator}/{p.denominator}"
