"""Balance the complete combustion of an organic compound."""
from math import gcd

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["stoichiometry"]}


def _coefficients(c, h, o):
    # C_c H_h O_o + x O2 -> c CO2 + h/2 H2O, scaled by 4 to avoid fractions
    values = [4, 4 * c + h - 2 * o, 4 * c, 2 * h]
    g = 0
    for v in values:
        g = gcd(g, v)
    return [v // g for v in values]


def generate(rng, difficulty):
    while True:
        c = rng.randint(6 + difficulty, 30 + 6 * difficulty)
        h = rng.randint(c, 2 * c + 2)
        o = rng.randint(0, c // 2)
        if 4 * c + h - 2 * o > 0:
            return {"c": c, "h": h, "o": o}


def observe(instance):
    formula = f"C{instance['c']}H{instance['h']}"
    if instance["o"]:
        formula += f"O{instance['o']}"
    return (f"Balance the complete combustion\n    a {formula} + b O2 -> c CO2 + d H2O\n"
            "with the smallest positive integers. Answer with the four integers a b c d, "
            "separated by single spaces.")


def verify(instance, answer):
    try:
        if len(answer) > 100:
            return False
        given = [int(t) for t in answer.strip().split(" ")]
    except:
        return False
    return given == _coefficients(instance["c"], instance["h"], instance["o"])


def reference_answer(instance):
    return " ".join(str(v) for v in _coefficients(instance["c"], instance["h"], instance["o"]))
