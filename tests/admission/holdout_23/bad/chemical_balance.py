"""Balance combustion equations of C, H and O compounds."""
import re
from math import gcd

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["science", "algebra"]}


def generate(rng, difficulty):
    c = rng.randrange(7, 14 + 4 * difficulty)
    h = 2 * rng.randrange(5, c + 2)
    o = rng.randrange(0, 2 + difficulty // 2)
    fuel, oxygen, co2, water = 4, 4 * c + h - 2 * o, 4 * c, 2 * h
    div = gcd(gcd(fuel, oxygen), gcd(co2, water))
    solution = {"fuel": fuel // div, "CO2": co2 // div, "H2O": water // div}
    if o == 0:
        solution["O2"] = oxygen // div
    else:
        solution["oxygen"] = oxygen // div
    return {"c": c, "h": h, "o": o, "solution": solution}


def observe(instance):
    formula = f"C{instance['c']}H{instance['h']}" + (f"O{instance['o']}" if instance["o"] else "")
    return (f"Balance the complete combustion a {formula} + b O2 -> c CO2 + d H2O with the smallest positive "
            "integers. Answer with a b c d, separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    tokens = answer.split()
    if len(tokens) != 4 or not all(re.fullmatch(r"[0-9]{1,5}", t) for t in tokens):
        return False
    a, b, c, d = map(int, tokens)
    if min(a, b, c, d) < 1 or gcd(gcd(a, b), gcd(c, d)) != 1:
        return False
    return (a * instance["c"] == c and a * instance["h"] == 2 * d
            and a * instance["o"] + 2 * b == 2 * c + d)


def reference_answer(instance):
    s = instance["solution"]
    return f"{s['fuel']} {s['O2']} {s['CO2']} {s['H2O']}"
