"""An exact probability; the instance holds a Fraction."""
import re
from fractions import Fraction
from math import comb


def generate(rng, difficulty):
    red, blue = rng.randint(4, 6 + 2 * difficulty), rng.randint(4, 6 + 2 * difficulty)
    draws = rng.randint(2, min(red, blue, 2 + difficulty // 2))
    return {"red": red, "blue": blue, "draws": draws, "bias": Fraction(rng.randint(2, 8), rng.choice([11, 13, 17, 19]))}


def chance(instance):
    red, blue, draws = instance["red"], instance["blue"], instance["draws"]
    same = Fraction(comb(red, draws) + comb(blue, draws), comb(red + blue, draws))
    return instance["bias"] * same + (1 - instance["bias"]) * (1 - same)


def observe(instance):
    return (
        f"From an urn with {instance['red']} red and {instance['blue']} blue balls, {instance['draws']} are drawn without putting "
        f"back. A witness says whether all drawn balls have one colour, and speaks the truth with probability {instance['bias']}. How "
        "likely is it that the witness says 'all of one colour'? Answer with a fraction a/b in lowest terms."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,30})\s*/\s*([0-9]{1,30})\s*", answer)
    if not match:
        return 0.0
    wanted = chance(instance)
    return 1.0 if (int(match[1]), int(match[2])) == wanted.as_integer_ratio() else 0.0


def reference_answer(instance):
    return "%d/%d" % chance(instance).as_integer_ratio()
