"""Share out pies: exact fractions, tuples and integer keys in the instance."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    shares = {}
    for guest in range(1, 4 + difficulty // 2):
        shares[guest] = tuple(Fraction(rng.randint(1, 9), rng.randint(11, 19 + difficulty))
                              for _ in range(2 + difficulty // 4))
    return {"shares": shares, "pies": Fraction(rng.randint(40, 90), rng.choice([3, 4, 7]))}


def _rest(instance):
    return instance["pies"] - sum((f for parts in instance["shares"].values() for f in parts), Fraction(0))


def observe(instance):
    rows = "\n".join(f"Guest {g} eats {' and then '.join(str(f) for f in parts)} of a pie"
                     for g, parts in sorted(instance["shares"].items()))
    return (
        f"There are {instance['pies']} pies (sizes are equal, one may be cut already).\n{rows}.\n"
        "How much is left, measured in pies? Answer with a fraction like 7/12 (it need not be "
        "reduced; a negative one stands for a lack)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"\s*(-?[0-9]{1,40})\s*/\s*([0-9]{1,40})\s*", answer)
    if not match or int(match.group(2)) == 0:
        return False
    return Fraction(int(match.group(1)), int(match.group(2))) == _rest(instance)


def reference_answer(instance):
    rest = _rest(instance)
    return f"{rest.numerator}/{rest.denominator}"
