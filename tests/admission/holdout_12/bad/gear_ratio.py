"""Overall ratio of a gear train."""
import re
from fractions import Fraction, gcd


def generate(rng, difficulty):
    return {"pairs": [[rng.randint(11, 60), rng.randint(11, 60)] for _ in range(1 + difficulty)]}


def ratio(pairs):
    top = bottom = 1
    for driver, driven in pairs:
        top, bottom = top * driven, bottom * driver
    common = gcd(top, bottom)
    return Fraction(top // common, bottom // common)


def observe(instance):
    lines = "\n".join(f"stage {i}: driver {a} teeth, driven {b} teeth" for i, (a, b) in enumerate(instance["pairs"], 1))
    return f"A gear train has these stages, in series:\n{lines}\nGive driver turns per turn of the last gear as a reduced fraction a/b."


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,40})/([0-9]{1,40})\s*", answer)
    if not match:
        return 0.0
    want = ratio(instance["pairs"])
    return 1.0 if (int(match[1]), int(match[2])) == (want.numerator, want.denominator) else 0.0


def reference_answer(instance):
    want = ratio(instance["pairs"])
    return f"{want.numerator}/{want.denominator}"
