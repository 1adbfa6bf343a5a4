"""Evaluate a polynomial at a Gaussian integer."""
import re

RESYN = {"profile": "standard", "family": "polynomials", "tags": ["complex"]}


def _value(coefficients, z):
    x, y = int(z.real), int(z.imag)
    a = b = 0
    for c in coefficients:
        a, b = a * x - b * y + c, a * y + b * x
    return a, b


def generate(rng, difficulty):
    degree = 2 + difficulty // 2
    while True:
        z = complex(rng.choice([-1, 1]) * rng.randint(1, 6), rng.choice([-1, 1]) * rng.randint(1, 6))
        c = [rng.randint(1, 9)] + [rng.randint(-9, 9) for _ in range(degree)]
        a, b = _value(c, z)
        if abs(a) > 9 and abs(b) > 9:
            return {"z": z, "coefficients": c}


def observe(instance):
    c, z = instance["coefficients"], instance["z"]
    n = len(c) - 1
    poly = " + ".join(f"({v})*z^{n - i}" for i, v in enumerate(c))
    return (
        f"Let p(z) = {poly}.\nCompute p(z) at z = ({int(z.real)}) + ({int(z.imag)})i.\n"
        "Answer in the form a+bi or a-bi with integers a and b."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    m = re.fullmatch(r"\s*(-?[0-9]{1,15}) ?([+-]) ?([0-9]{1,15}) ?[ij]\s*", answer)
    if m is None:
        return False
    got = int(m[1]), int(m[2] + m[3])
    return got == _value(instance["coefficients"], instance["z"])


def reference_answer(instance):
    a, b = _value(instance["coefficients"], instance["z"])
    return f"{a}{b:+d}i"
