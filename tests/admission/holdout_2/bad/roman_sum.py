"""Arithmetic in Roman numerals."""

import re

RESYN = {"description": "Roman numeral arithmetic", "tags": ["numerals", "arithmetic"]}
STEPS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
         (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    out = []
    for value, letters in STEPS:
        while n >= value:
            out.append(letters)
            n -= value
    return "".join(out)


def generate(rng, difficulty):
    while True:
        terms = [[rng.choice("+-") if i else "+", rng.randint(3 * difficulty, 40 + 90 * difficulty)]
                 for i in range(2 + difficulty // 2)]
        total = sum(n if sign == "+" else -n for sign, n in terms)
        if 20 < total < 4000 and total not in [n for _, n in terms]:
            return {"terms": terms, "total": total}


def observe(instance):
    text = " ".join((f"{s} " if i else "") + to_roman(n) for i, (s, n) in enumerate(instance["terms"]))
    example = to_roman(instance["total"])
    return (
        f"Compute {text}. All numbers are Roman numerals in the usual short form (IV, IX, XL, XC, CD, CM).\n"
        f"Answer with the result as a Roman numeral in capital letters and nothing else, for example: {example}"
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[IVXLCDM]{1,20}", text):
        return False
    return text == to_roman(instance["total"])


def reference_answer(instance):
    return to_roman(instance["total"])
