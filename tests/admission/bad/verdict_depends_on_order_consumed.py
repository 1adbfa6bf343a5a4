"""Map digits to words."""

RESYN = {"tags": ["words"]}

NAMES = "zero one two three four five six seven eight nine".split()
PAIRS = zip("0123456789", NAMES, strict=True)


def generate(rng, difficulty):
    return {"digits": "".join(rng.choices("0123456789", k=2 + difficulty))}


def observe(instance):
    return f"Spell the digits of {instance['digits']} in English, separated by spaces."


def verify(instance, answer):
    table = dict(PAIRS)
    return [table.get(digit) for digit in instance["digits"]] == answer.lower().split()


def reference_answer(instance):
    return " ".join(NAMES[int(digit)] for digit in instance["digits"])
