"""Continue a look-and-say sequence."""
from itertools import groupby
import re

RESYN = {"profile": "standard", "family": "sequences", "tags": ["look-and-say", "strings"]}


def _next(term):
    return "".join(str(len(list(group))) + digit for digit, group in groupby(term))


def generate(rng, difficulty):
    seed = "".join(rng.choice("123456789") for _ in range(3 + difficulty // 4))
    return {"seed": seed, "count": 3 + difficulty // 3}


def _terms(instance):
    out, term = [], instance["seed"]
    for _ in range(instance["count"]):
        term = _next(term)
        out.append(term)
    return out


def observe(instance):
    return (
        "In a look-and-say sequence each term describes the one before: 1211 is followed by 111221 (one 1, one "
        "2, two 1s). The first term is %s. Give the next %d terms, separated by blanks."
        % (instance["seed"], instance["count"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    given = answer.replace(",", " ").split()
    if not given or not all(re.fullmatch(r"[0-9]+", t) for t in given):
        return False
    return all(got == want for got, want in zip(given, _terms(instance)))


def reference_answer(instance):
    return " ".join(_terms(instance))
