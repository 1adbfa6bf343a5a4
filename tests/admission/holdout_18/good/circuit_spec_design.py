"""Physics: design a series-parallel network with a prescribed resistance."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    branches = 2 + difficulty // 3
    value = Fraction(0)
    for _ in range(branches):
        value += Fraction(1, sum(rng.randint(3, 40) for _ in range(2)))
    r = 1 / value
    return {"num": r.numerator, "den": r.denominator, "branches": branches, "limit": 200 + 20 * difficulty}


def observe(instance):
    return (f"Build a resistor of exactly {instance['num']}/{instance['den']} ohm from {instance['branches']} parallel branches; each "
            f"branch consists of exactly two resistors in series with whole values from 1 to {instance['limit']} ohm.\nAnswer with "
            "the branches separated by semicolons, for example 5+8; 3+9.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    total = Fraction(0)
    parts = answer.split(";")
    if len(parts) != instance["branches"]:
        return False
    for part in parts:
        match = re.fullmatch(r" *(\d{1,4}) *\+ *(\d{1,4}) *", part.strip(), re.ASCII)
        if not match:
            return False
        a, b = int(match.group(1)), int(match.group(2))
        if not (1 <= a <= instance["limit"] and 1 <= b <= instance["limit"]):
            return False
        total += Fraction(1, a + b)
    return total == Fraction(instance["den"], instance["num"])
