"""What part of the tank is left? Exact fractions."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    legs = []
    for _ in range(2 + difficulty // 2):
        q = rng.randint(20, 40 + 5 * difficulty)
        legs.append(Fraction(rng.randint(1, 3), q))
    while True:
        start = Fraction(rng.randint(31, 60), 61)
        if start - sum(legs) > 0:
            return {"start": start, "legs": legs}
        legs[legs.index(max(legs))] /= 2


def observe(instance):
    legs = "; ".join(f"leg {i} uses {f}" for i, f in enumerate(instance["legs"], 1))
    return (
        f"The tank of a van is filled to {instance['start']} of its volume. Of the full volume, {legs}. "
        "What part of the full volume is left at the end? Answer with an exact fraction p/q of whole numbers; "
        "it need not be in lowest terms."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"([0-9]{1,60})\s*/\s*([0-9]{1,60})", answer.strip())
    if not match or int(match[2]) == 0:
        return False
    return Fraction(int(match[1]), int(match[2])) == instance["start"] - sum(instance["legs"])


def reference_answer(instance):
    left = instance["start"] - sum(instance["legs"])
    return f"{left.numerator}/{left.denominator}"
