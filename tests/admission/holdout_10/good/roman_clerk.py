"""Convert a list of numbers to Roman numerals; each right line earns its share."""

PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
         (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
RESYN = {"tags": ["partial credit"], "description": "share of right lines"}


def roman(number):
    text = ""
    for value, letters in PAIRS:
        while number >= value:
            text += letters
            number -= value
    return text


def generate(rng, difficulty):
    biggest = 100 + 380 * difficulty
    return {"numbers": [rng.randint(11, biggest) for _ in range(4 + difficulty)]}


def observe(instance):
    return (
        f"Write each of these numbers as a Roman numeral in the usual subtractive form: "
        f"{', '.join(map(str, instance['numbers']))}.\nAnswer with {len(instance['numbers'])} lines, one numeral "
        "each, in the same order, in capitals. The score is the share of right lines; another number of lines "
        "scores 0."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return 0.0
    lines = [line.strip() for line in answer.strip().splitlines()]
    numbers = instance["numbers"]
    if len(lines) != len(numbers):
        return 0.0
    return sum(line == roman(number) for line, number in zip(lines, numbers)) / len(numbers)


def reference_answer(instance):
    return "\n".join(roman(number) for number in instance["numbers"])
