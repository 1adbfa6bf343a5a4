"""Balance the complete combustion of an organic compound."""
from math import gcd


def generate(rng, difficulty):
    carbon = rng.randint(1 + difficulty, 4 + 4 * difficulty)
    hydrogen = rng.randint(1, 2 * carbon + 2)
    oxygen = rng.randint(0, difficulty)
    return {"C": carbon, "H": hydrogen, "O": oxygen}


def formula(compound):
    return "".join(
        symbol + (str(compound[symbol]) if compound[symbol] > 1 else "")
        for symbol in ("C", "H", "O") if compound[symbol]
    )


def observe(instance):
    return (
        f"Balance the combustion  a {formula(instance)} + b O2 -> c CO2 + d H2O  with the smallest whole "
        "coefficients. Answer with the four numbers a b c d, separated by spaces."
    )


def parse(answer):
    words = answer.split() if len(answer) < 200 else []
    if len(words) != 4 or not all(w.isascii() and w.isdigit() and len(w) < 10 for w in words):
        return None
    return [int(w) for w in words]


def verify(instance, answer):
    numbers = parse(answer)
    if numbers is None:
        return False
    a, b, c, d = numbers
    if gcd(gcd(a, b), gcd(c, d)) > 1:
        return False  # not the smallest ones
    carbon = a * instance["C"] == c
    hydrogen = a * instance["H"] == 2 * d
    oxygen = a * instance["O"] + 2 * b == 2 * c + d
    return carbon and hydrogen and oxygen


def reference_answer(instance):
    # four times the compound always gives whole numbers (b may be negative for oxygen-rich ones)
    a, c, d = 4, 4 * instance["C"], 2 * instance["H"]
    b = (2 * c + d - a * instance["O"]) // 2
    common = gcd(gcd(a, b), gcd(c, d))
    return " ".join(str(x // common) for x in (a, b, c, d))
