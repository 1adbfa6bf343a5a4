"""Express a boolean function as an exclusive or of monomials."""
import random
import re

RESYN = {"profile": "standard", "family": "boolean-functions", "tags": ["anf", "bits"]}

NAMES = "abcdef"


def generate(rng, difficulty):
    n = 4 + difficulty // 4
    count = 3 + difficulty // 2
    monomials = set()
    while len(monomials) < count:
        size = rng.randint(1, min(n, 3))
        monomials.add("".join(sorted(rng.sample(NAMES[:n], size))))
    monomials = sorted(monomials)
    table = "".join(str(_value(monomials, row, n)) for row in range(1 << n))
    return {"n": n, "table": table}


def _value(monomials, row, n):
    env = {NAMES[k]: row >> (n - 1 - k) & 1 for k in range(n)}
    return sum(all(env[c] for c in m) for m in monomials) % 2


def _normal_form(instance):
    n = instance["n"]
    coeffs = [int(c) for c in instance["table"]]
    for k in range(n):
        for row in range(1 << n):
            if row >> k & 1:
                coeffs[row] ^= coeffs[row ^ (1 << k)]
    out = []
    for row, c in enumerate(coeffs):
        if c:
            out.append("".join(NAMES[k] for k in range(n) if row >> (n - 1 - k) & 1) or "1")
    return out


def observe(instance):
    return (
        "A boolean function of %s has this truth table (binary counting order, the last variable changes "
        "fastest): %s\n\nWrite it as an exclusive or of products, for instance: a bc acd\n"
        "(a product is written as its letters in alphabetical order, 1 is the empty product; products are "
        "separated by blanks, each at most once)." % (", ".join(NAMES[: instance["n"]]), instance["table"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    n = instance["n"]
    terms = answer.split()
    if not terms or len(set(terms)) != len(terms):
        return False
    for term in terms:
        if not re.fullmatch("1|[%s]+" % NAMES[:n], term) or "".join(sorted(set(term))) != term:
            return False
    products = ["" if t == "1" else t for t in terms]
    for _ in range(8):
        row = random.randrange(1 << n)
        if str(_value(products, row, n)) != instance["table"][row]:
            return False
    return True


def reference_answer(instance):
    return " ".join(_normal_form(instance))
