"""Differentiate a product of two polynomials."""
import re

RESYN = {"profile": "standard", "family": "polynomials", "tags": ["calculus", "formatting"]}


def _term(c, k):
    body = "" if k == 0 else "x" if k == 1 else "x^%d" % k
    if body and abs(c) == 1:
        return ("-" if c < 0 else "+") + body
    return "%+d" % c + body


def _format(coeffs):
    text = "".join(_term(c, k) for k, c in reversed(list(enumerate(coeffs))) if c)
    return text.lstrip("+") or "0"


def _derivative(coeffs):
    return [k * c for k, c in enumerate(coeffs)][1:]


def _multiply(p, q):
    out = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            out[i + j] += a * b
    return out


def generate(rng, difficulty):
    nonzero = [v for v in range(-4 - difficulty, 5 + difficulty) if v]
    p = [rng.choice(nonzero) for _ in range(2 + difficulty // 4)]
    while True:
        q = [rng.choice(nonzero) for _ in range(3 + difficulty // 3)]
        d = _derivative(_multiply(p, q))
        if d[0] and d[1]:
            return {"p": p, "q": q}


def observe(instance):
    return (
        "Differentiate with respect to x:\n\n    (%s) * (%s)\n\n"
        "Write the derivative fully expanded, in the notation of the question: highest power first, no blanks, "
        "no coefficient 1 in front of x, x instead of x^1." % (_format(instance["p"]), _format(instance["q"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expected = _format(_derivative(_multiply(instance["p"], instance["q"])))
    return answer.strip() == expected


def reference_answer(instance):
    coeffs = _derivative(_multiply(instance["p"], instance["q"]))
    return "".join("%+dx^%d" % (c, k) for k, c in reversed(list(enumerate(coeffs)))).lstrip("+")
