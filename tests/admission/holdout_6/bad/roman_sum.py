# Roman numeral arithmetic environment
import re

NUMERALS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
            (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    out = []
    for value, sym in NUMERALS:
        while n >= value:
            out.append(sym)
            n -= value
    return "".join(out)


def from_roman(s):
    total = 0
    rest = s
    for value, sym in NUMERALS:
        while rest.startswith(sym):
            total += value
            rest = rest[len(sym):]
    return total if not rest else None


def generate(rng, difficulty):
    count = 1 + difficulty
    top = 3900 // count
    return {"terms": [rng.randint(top // 3, top) for _ in range(count)]}


def observe(instance):
    terms = " + ".join(to_roman(t) for t in instance["terms"])
    return ("Add these Roman numerals and give the sum as a Roman numeral in standard (subtractive) "
            "form, in capital letters, and nothing else.\n" + terms)


def reference_answer(instance):
    return to_roman(sum(instance["terms"]))


def verify(instance, answer):
    """The answer must be a canonical Roman numeral with the right value."""
    text = answer.strip()
    if not re.fullmatch(r"[MDCLXVI]{1,20}", text):
        return 0.0
    value = from_roman(text)
    if value is None:
        return 0.0
    # canonical spelling: converting back and forth must not change anything
    return 1.0 if to_roman(value) == text else 0.0
