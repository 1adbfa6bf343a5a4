"""Exact odds for sums of odd dice. Fractions need not be in lowest terms; the weights are Fractions in the instance."""
import re
from fractions import Fraction

RESYN = {"description": "Exact probabilities of sums", "tags": ["probability"]}


def distribution(dice):
    """Probability of each sum of the loaded dice."""
    total = {0: Fraction(1)}
    for sides in dice:
        after = {}
        for value, chance in total.items():
            for face, weight in sides:
                after[value + face] = after.get(value + face, 0) + chance * weight
        total = after
    return total


def generate(rng, difficulty):
    dice = []
    for _ in range(2 + difficulty // 4):
        faces = sorted(rng.sample(range(1, 10 + difficulty), 3 + difficulty // 3))
        shares = [rng.randint(1, 6) for _ in faces]
        dice.append([(face, Fraction(share, sum(shares))) for face, share in zip(faces, shares)])
    sums = distribution(dice)
    # A bound that neither all nor no sums reach.
    bound = rng.choice(sorted(sums)[1:])
    return {"dice": dice, "bound": bound}


def solve(instance):
    return sum((p for value, p in distribution(instance["dice"]).items() if value >= instance["bound"]), Fraction(0))


def observe(instance):
    dice = "\n".join(
        f"die {i}: " + ", ".join(f"{face} with probability {weight}" for face, weight in sides)
        for i, sides in enumerate(instance["dice"], 1)
    )
    return (
        f"Loaded dice are rolled once each:\n{dice}\nWhat is the probability that the sum is at least {instance['bound']}? "
        "Answer with an exact fraction such as 13/57; it need not be in lowest terms."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,40})\s*/\s*([0-9]{1,40})\s*", answer)
    if match is None:
        return False
    top, bottom = int(match.group(1)), int(match.group(2))
    return bottom > 0 and Fraction(top, bottom) == solve(instance)


def reference_answer(instance):
    value = solve(instance)
    return f"{value.numerator}/{value.denominator}"
