"""Ratio of a train of gears in lowest terms."""
from fractions import gcd
import re

RESYN = {"profile": "standard", "family": "measurement", "tags": ["ratio"]}


def generate(rng, difficulty):
    pairs = [[rng.randint(9, 80), rng.randint(9, 80)] for _ in range(1 + difficulty)]
    return {"pairs": pairs}


def _ratio(instance):
    num = den = 1
    for a, b in instance["pairs"]:
        num *= a
        den *= b
    g = gcd(num, den)
    return num // g, den // g


def observe(instance):
    lines = ["A mill has these pairs of gears, driving wheel first (teeth):"]
    lines += [f"  {a} on {b}" for a, b in instance["pairs"]]
    lines.append("Every pair multiplies the speed by driving teeth / driven teeth.")
    lines.append("Give the ratio of output speed to input speed in lowest terms, as P:Q.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    m = re.fullmatch(r"\s*([0-9]{1,40}) *: *([0-9]{1,40})\s*", answer)
    return m is not None and (int(m.group(1)), int(m.group(2))) == _ratio(instance)


def reference_answer(instance):
    p, q = _ratio(instance)
    return f"{p}:{q}"
