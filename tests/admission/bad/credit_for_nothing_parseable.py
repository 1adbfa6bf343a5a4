"""Read a Roman numeral."""

RESYN = {"tags": ["numbers"]}

SIGNS = {
    "M": 1000,
    "CM": 900,
    "D": 500,
    "CD": 400,
    "C": 100,
    "XC": 90,
    "L": 50,
    "XL": 40,
    "X": 10,
    "IX": 9,
    "V": 5,
    "IV": 4,
    "I": 1,
}


def generate(rng, difficulty):
    return {"n": rng.randrange(30 * difficulty, 390 * difficulty)}


def _roman(n):
    text = ""
    for sign, value in SIGNS.items():
        text += sign * (n // value)
        n %= value
    return text


def observe(instance):
    return f"Which number is {_roman(instance['n'])}? Answer in decimal digits."


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit()):
        return 0.0
    return 1.0 if text == str(instance["n"]) else 0.4


def reference_answer(instance):
    return str(instance["n"])
