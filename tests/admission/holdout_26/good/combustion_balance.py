"""Balance the complete combustion of an invented fuel."""
import re
from math import gcd

RESYN = {"profile": "standard", "family": "chemistry", "tags": ["balancing", "linear-equations"]}


def generate(rng, difficulty):
    top = 10 + 10 * difficulty
    return {"C": rng.randint(4, top), "H": rng.randint(5, 2 * top), "O": rng.randint(1, 3),
            "S": rng.randint(1, 1 + difficulty), "N": 0 if difficulty < 4 else rng.randint(1, difficulty)}


def solve(instance):
    c, h, o, s, n = (instance[k] for k in "CHOSN")
    # four times the fuel keeps everything whole
    parts = [4, 4 * c + h + 4 * s - 2 * o, 4 * c, 2 * h, 4 * s] + ([2 * n] if n else [])
    divisor = 0
    for part in parts:
        divisor = gcd(divisor, part)
    return [p // divisor for p in parts]


def sub(n):
    return "" if n == 1 else str(n)


def observe(instance):
    fuel = "".join(k + sub(instance[k]) for k in "CHOSN" if instance[k])
    nitrogen = " + N2" if instance["N"] else ""
    return (
        f"Balance the reaction  {fuel} + O2 -> CO2 + H2O + SO2{nitrogen}.\n"
        f"Reply with {'six' if nitrogen else 'five'} positive whole numbers separated by spaces, the coefficients in the order in which "
        "the substances are written. They need not be the smallest possible; each is below one million."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    tokens = answer.split()
    if len(tokens) != (6 if instance["N"] else 5) or not all(re.fullmatch(r"[0-9]{1,6}", t) for t in tokens):
        return False
    numbers = [int(t) for t in tokens]
    if min(numbers) < 1:
        return False
    fuel, oxygen, co2, water, so2 = numbers[:5]
    if instance["N"] and 2 * numbers[5] != fuel * instance["N"]:
        return False
    return (fuel * instance["C"] == co2
            and fuel * instance["H"] == 2 * water
            and fuel * instance["S"] == so2
            and fuel * instance["O"] + 2 * oxygen == 2 * co2 + water + 2 * so2)


def reference_answer(instance):
    return " ".join(map(str, solve(instance)))
