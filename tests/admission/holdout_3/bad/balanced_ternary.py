"""Arithmetic in balanced ternary."""

RESYN = {"description": "balanced ternary", "tags": ["number_systems"]}
DIGITS = {"+": 1, "0": 0, "-": -1}


def to_text(number):
    text = ""
    while number:
        rest = (number + 1) % 3 - 1
        text = {1: "+", 0: "0", -1: "-"}[rest] + text
        number = (number - rest) // 3
    return text or "0"


def from_text(text):
    number = 0
    for sign in text:
        number = 3 * number + DIGITS[sign]
    return number


def generate(rng, difficulty):
    top = 3 ** (difficulty + 4)
    while True:
        terms = [rng.choice([1, -1]) * rng.randint(top // 3, top) for _ in range(2 + difficulty // 2)]
        if abs(sum(terms)) > top // 4:
            return {"terms": terms}


def observe(instance):
    lines = "\n".join(to_text(n) for n in instance["terms"])
    return (
        "Balanced ternary has the digits + (one), 0 and - (minus one), places worth 1, 3, 9, 27, ... from the right. "
        f"Add these numbers:\n{lines}\nWrite the sum in balanced ternary, without leading zeros."
    )


def verify(instance, answer):
    try:
        text = answer.strip()
        if len(text) > 60:
            return False
        total = from_text(text)
        return text == to_text(total) and total == sum(instance["terms"])
    except:
        return False


def reference_answer(instance):
    return to_text(sum(instance["terms"]))
