"""Multiply two Roman numerals and write the product as a Roman numeral.

Difficulty: both factors get larger with the level.
"""

RESYN = {"description": "Products of Roman numerals", "tags": ["arithmetic", "notation"]}

SYMBOLS = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
LETTERS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


def to_roman(number):
    parts = []
    for value, symbol in SYMBOLS:
        while number >= value:
            parts.append(symbol)
            number -= value
    return "".join(parts)


def from_roman(text):
    """Value of a Roman numeral, None for a letter that is no numeral."""
    if not text or len(text) > 20 or any(letter not in LETTERS for letter in text):
        return None
    total = 0
    for here, after in zip(text, text[1:] + "I"):
        value = LETTERS[here]
        total += -value if value < LETTERS[after] else value
    return total


def generate(rng, difficulty):
    smallest, largest = 8 + 2 * difficulty, 30 + 3 * difficulty
    first = rng.randint(smallest, largest)
    second = rng.randint(smallest, largest)
    return {"first": to_roman(first), "second": to_roman(second), "product": first * second}


def observe(instance):
    return (
        f"Multiply the Roman numerals {instance['first']} and {instance['second']}.\n"
        "Answer with the product as one Roman numeral in capital letters, in the usual subtractive "
        "notation (IV, IX, XL, XC, CD, CM), and nothing else."
    )


def verify(instance, answer):
    text = answer.strip()
    value = from_roman(text)
    if value is None or value > 3999:
        return False
    # The numeral has to be in canonical form, so IIII for IV does not count.
    return to_roman(value) == text


def reference_answer(instance):
    return to_roman(instance["product"])
