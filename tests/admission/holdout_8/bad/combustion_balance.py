"""Balance the combustion equation of an organic compound."""
import math
import re

INT = re.compile(r"[0-9]{1,6}")


def generate(rng, difficulty):
    c = rng.randint(2, 6 + 5 * difficulty)
    return {"c": c, "h": 2 * rng.randint(1, c + 1), "o": rng.randint(0, c), "n": 2 * rng.randint(0, difficulty)}


def formula(i):
    return "".join(s + (str(k) if k > 1 else "") for s, k in
                   (("C", i["c"]), ("H", i["h"]), ("N", i["n"]), ("O", i["o"])) if k)


def observe(instance):
    return (
        f"Balance: a {formula(instance)} + b O2 -> c CO2 + d H2O + e N2\nAnswer with the smallest "
        "positive whole numbers a, b, c, d and e, separated by blanks"
        + (" (e is 0 here, as there is no nitrogen)." if not instance["n"] else ".")
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != 5 or not all(INT.fullmatch(w) for w in words):
        return False
    a, b, c, d, e = map(int, words)
    if math.gcd(a, b, c, d, e) > 1:
        return False  # not the smallest numbers
    return (
        a * instance["c"] == c
        and a * instance["h"] == 2 * d
        and a * instance["n"] == 2 * e
        and a * instance["o"] + 2 * b == 2 * c + d
    )


def reference_answer(instance):
    for a in (1, 2, 4):
        c, d, e = a * instance["c"], a * instance["h"] // 2, a * instance["n"] // 2
        oxygen = 2 * c + d - a * instance["o"]
        if oxygen % 2 == 0:
            return f"{a} {oxygen // 2} {c} {d} {e}"
