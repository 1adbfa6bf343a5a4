"""Add up a ledger written in Roman numerals."""

ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    out = []
    for value, sign in ROMAN:
        while n >= value:
            out.append(sign)
            n -= value
    return "".join(out)


def from_roman(text):
    total, i = 0, 0
    for value, sign in ROMAN:
        while text[i:i + len(sign)] == sign:
            total += value
            i += len(sign)
    if to_roman(total) != text:
        raise ValueError("not a numeral")
    return total


def generate(rng, difficulty):
    top = 3900 // (difficulty + 1)
    return {"entries": [rng.randint(40, top) for _ in range(difficulty + 1)]}


def observe(instance):
    rows = "\n".join(to_roman(n) for n in instance["entries"])
    return f"Add these Roman numerals:\n{rows}\nAnswer with the sum as one Roman numeral in capital letters."


def verify(instance, answer):
    try:
        if len(answer) > 40:
            return 0.0
        return float(from_roman(answer.strip()) == sum(instance["entries"]))
    except:
        return 0.0


def reference_answer(instance):
    return to_roman(sum(instance["entries"]))
