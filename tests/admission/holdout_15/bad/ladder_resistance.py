"""Equivalent resistance of a ladder network, as an exact fraction of ohms."""
from fractions import Fraction

RESYN = {"profile": "standard", "family": "circuits", "tags": ["resistors", "fractions"]}


def _total(rungs):
    total = Fraction(rungs[-1][0] + rungs[-1][1])
    for series, shunt in reversed(rungs[:-1]):
        total = series + 1 / (Fraction(1, shunt) + 1 / total)
    return total


def generate(rng, difficulty):
    n = 2 + difficulty
    return {"rungs": [(rng.randint(1, 9 + 3 * difficulty), rng.randint(2, 20 + 3 * difficulty))
                      for _ in range(n)]}


def observe(instance):
    lines = ["A ladder network is built from sections, listed from the input to the far end.",
             "Each section has a series resistor, followed by a shunt resistor to ground",
             "(the next section hangs in parallel with that shunt resistor)."]
    for k, (series, shunt) in enumerate(instance["rungs"], 1):
        lines.append(f"section {k}: series {series} ohm, shunt {shunt} ohm")
    lines.append("What is the input resistance in ohms? Answer with an exact fraction in the form p/q.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    numerator, slash, denominator = answer.strip().partition("/")
    if not slash:
        return False
    try:
        p = eval(numerator, {"__builtins__": {}}, {})
        q = eval(denominator, {"__builtins__": {}}, {})
        if type(p) is not int or type(q) is not int or q <= 0:
            return False
        return Fraction(p, q) == _total(instance["rungs"])
    except Exception:
        return False


def reference_answer(instance):
    total = _total(instance["rungs"])
    return f"{total.numerator}/{total.denominator}"
