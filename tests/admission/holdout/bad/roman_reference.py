"""Add Roman numerals."""

import re

SYMBOLS = {1: "I", 4: "IV", 5: "V", 9: "IX", 10: "X", 40: "XL", 50: "L", 90: "XC",
           100: "C", 400: "CD", 500: "D", 900: "CM", 1000: "M"}
VALID = re.compile(r"M{0,18}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
THOUSANDS = ["", "M", "MM", "MMM", "MMMM", "MMMMM", "MMMMMM"]


def value(text):
    total, rest = 0, text
    for n in sorted(SYMBOLS, reverse=True):
        while rest.startswith(SYMBOLS[n]):
            total, rest = total + n, rest[len(SYMBOLS[n]):]
    return total


def roman(n):
    text = THOUSANDS[n // 1000]
    n %= 1000
    for step in sorted(SYMBOLS, reverse=True):
        while step <= n:
            text, n = text + SYMBOLS[step], n - step
    return text


def generate(rng, difficulty):
    return {"numbers": [rng.randint(9, 150 * difficulty) for _ in range(2 + difficulty)]}


def observe(instance):
    # Thousands are few here.
    terms = " + ".join(roman(n) for n in instance["numbers"])
    return f"What is {terms}? Answer with a Roman numeral; write M as often as needed."


def verify(instance, answer):
    text = answer.strip().upper()
    if len(text) > 60 or not text or not VALID.fullmatch(text):
        return False
    return value(text) == sum(instance["numbers"])


def reference_answer(instance):
    return roman(sum(instance["numbers"]))
