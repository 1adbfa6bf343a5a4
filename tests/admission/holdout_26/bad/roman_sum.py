"""Add Roman numerals."""

RESYN = {"profile": "standard", "family": "strings", "tags": ["roman", "arithmetic"]}

TABLE = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
         (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    out = []
    for value, letters in TABLE:
        while n >= value:
            out.append(letters)
            n -= value
    return "".join(out)


def from_roman(text):
    total, at = 0, 0
    for value, letters in TABLE:
        while text.startswith(letters, at):
            total += value
            at += len(letters)
    if at != len(text) or to_roman(total) != text:
        raise ValueError(text)
    return total


def generate(rng, difficulty):
    count = 2 + difficulty // 3
    return {"terms": [rng.randint(90, 3000 // count) for _ in range(count)]}


def observe(instance):
    terms = " + ".join(to_roman(t) for t in instance["terms"])
    return (
        f"What is {terms}?\n"
        "Reply with the sum as a Roman numeral in the usual form and in capital letters."
    )


def verify(instance, answer):
    try:
        numeral = answer.strip()
        if not 0 < len(numeral) <= 20:
            return False
        return from_roman(numeral) == sum(instance["terms"])
    except:
        return False


def reference_answer(instance):
    return to_roman(sum(instance["terms"]))
