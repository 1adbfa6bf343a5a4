"""Mean atomic mass of an isotope mixture."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "isotope_mixture", "tags": ["chemistry"]}


def generate(rng, difficulty):
    start = rng.randint(20, 180)
    masses = rng.sample(range(start, start + 12 + difficulty), 2 + difficulty // 2)
    return {"parts": {mass: (rng.randint(1, 40 + 5 * difficulty), f"sample {i + 1}") for i, mass in enumerate(masses)}}


def _mean(instance):
    total = sum(k for k, _ in instance["parts"].values())
    return Fraction(sum(mass * k for mass, (k, _) in instance["parts"].items()), total)


def observe(instance):
    lines = "\n".join(f"  {label}: {k} atoms of mass {mass}" for mass, (k, label) in instance["parts"].items())
    return (
        f"A mixture is made of\n{lines}\nWhat is its mean atomic mass? Answer with a fraction p/q in lowest terms "
        "(q = 1 is written too, as in 7/1)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[1-9][0-9]{0,8}/[1-9][0-9]{0,8}", answer.strip()):
        return False
    mean = _mean(instance)
    return answer.strip() == f"{mean.numerator}/{mean.denominator}"


def reference_answer(instance):
    mean = _mean(instance)
    return f"{mean.numerator}/{mean.denominator}"
