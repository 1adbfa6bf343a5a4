"""Derivatives as prefix expressions, read by a recursive parser of bounded depth, compared as polynomials."""
import re

RESYN = {"tags": ["algebra", "grammars"]}
DEEPEST = 40
MOST_TERMS = 60


class Refused(Exception):
    pass


def read(tokens, depth=0):
    """Take one expression off the front of the tokens: {exponent: coefficient}."""
    if depth > DEEPEST or not tokens:
        raise Refused
    token = tokens.pop(0)
    if token == "x":
        return {1: 1}
    if re.fullmatch(r"-?[0-9]{1,6}", token):
        return {0: int(token)}
    if token != "(" or not tokens:
        raise Refused
    operator = tokens.pop(0)
    if operator not in ("+", "*"):
        raise Refused
    parts = []
    while tokens and tokens[0] != ")":
        parts.append(read(tokens, depth + 1))
    if not tokens or not parts:
        raise Refused
    tokens.pop(0)
    total = parts[0]
    for part in parts[1:]:
        total = plus(total, part) if operator == "+" else times(total, part)
    return total


def plus(a, b):
    return {e: a.get(e, 0) + b.get(e, 0) for e in {*a, *b}}


def times(a, b):
    out = {}
    for e, c in a.items():
        for f, d in b.items():
            out[e + f] = out.get(e + f, 0) + c * d
    if len(out) > MOST_TERMS or any(abs(c) > 10**30 for c in out.values()):
        raise Refused
    return out


def clean(polynomial):
    return {e: c for e, c in polynomial.items() if c}


def generate(rng, difficulty):
    exponents = rng.sample(range(1, 4 + difficulty), 2 + difficulty // 3)
    return {"terms": [[rng.choice([-1, 1]) * rng.randint(2, 4 + difficulty), e] for e in sorted(exponents, reverse=True)]}


def observe(instance):
    text = " + ".join(f"({c}) x^{e}" for c, e in instance["terms"])
    return (
        f"Let f(x) = {text}. Give its derivative in prefix notation, made of x, whole numbers, (+ a b ...) and "
        "(* a b ...) only, with spaces between the parts: x^2 - 3 is for example `(+ (* x x) -3)`. Any expression "
        f"equal to the derivative is right; brackets may be nested up to {DEEPEST} deep."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    tokens = answer.replace("(", " ( ").replace(")", " ) ").split()
    try:
        given = read(tokens)
    except Refused:
        return False
    return not tokens and clean(given) == {e - 1: c * e for c, e in instance["terms"]}


def reference_answer(instance):
    parts = [" ".join(["(*", str(c * e), *["x"] * (e - 1)]) + ")" for c, e in instance["terms"]]
    return f"(+ {' '.join(parts)})"
