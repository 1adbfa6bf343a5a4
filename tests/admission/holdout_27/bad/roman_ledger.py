"""Write the sums of a ledger in Roman numerals."""
import re

RESYN = {"profile": "standard", "family": "roman_ledger", "tags": ["unit conversion"]}
VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
THOUSANDS = {0: "", 1: "M", 2: "MM", 3: "MMM"}


def generate(rng, difficulty):
    return {"pairs": [(rng.randint(60, 240 * difficulty), rng.randint(60, 230 * difficulty)) for _ in range(2 + difficulty // 2)]}


def _roman(n):
    out = THOUSANDS[n // 1000]
    for v, s in [(900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
                 (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        while n % 1000 >= v and n % 1000 - v >= 0 and n % 1000:
            out += s
            n -= v
    return out


def _value(text):
    if not re.fullmatch(r"M{0,9}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", text):
        return 0
    total = 0
    for a, b in zip(text, text[1:] + "I"):
        total += -VALUES[a] if VALUES[a] < VALUES[b] else VALUES[a]
    return total


def observe(instance):
    rows = "; ".join(f"{a} + {b}" for a, b in instance["pairs"])
    return f"Write these sums as standard Roman numerals (M may repeat), in order, separated by commas: {rows}"


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    return [_value(p.strip()) for p in answer.split(",")] == [a + b for a, b in instance["pairs"]]


def reference_answer(instance):
    return ", ".join(_roman(a + b) for a, b in instance["pairs"])
