"""Expand a product of linear factors into a polynomial in x."""
import random
import re

RESYN = {"profile": "standard", "family": "polynomials", "tags": ["algebra", "expansion"]}


def _multiply(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def generate(rng, difficulty):
    count = 2 + (difficulty + 1) // 3
    span = 4 + difficulty
    factors = []
    for _ in range(count):
        a = rng.randint(1, 2 + difficulty // 3)
        b = rng.choice([v for v in range(-span, span + 1) if v])
        factors.append([a, b])
    coeffs = [1]
    for a, b in factors:
        coeffs = _multiply(coeffs, [b, a])
    return {"factors": factors, "coeffs": coeffs}


def observe(instance):
    shown = "".join("(%d*x%+d)" % (a, b) for a, b in instance["factors"])
    return (
        "Expand the following product:\n\n    " + shown + "\n\n"
        "Write the result as a sum of terms c*x**k in Python notation, for instance 3*x**2-5*x+1.\n"
        "No parentheses may be left in the answer."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    text = answer.strip().replace(" ", "").replace("^", "**")
    if not re.fullmatch(r"[0-9x*+\-]+", text) or "x" not in text:
        return False
    if re.search(r"x\*x|[0-9]\*[0-9]", text.replace("**", "^")):
        return False
    for x in range(-len(instance["coeffs"]) - 2, len(instance["coeffs"]) + 3):
        want = sum(c * x ** k for k, c in enumerate(instance["coeffs"]))
        try:
            got = eval(text, {"__builtins__": {}}, {"x": x})
        except Exception:
            return False
        if got != want:
            return False
    return True


def reference_answer(instance):
    parts = []
    for k in range(len(instance["coeffs"]) - 1, -1, -1):
        c = instance["coeffs"][k]
        if c:
            parts.append("%+d*x**%d" % (c, k))
    return "".join(parts).lstrip("+")
