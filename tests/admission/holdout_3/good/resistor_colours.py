"""Resistors by their colour bands. A table is filled while the file is loaded and never again."""

RESYN = {"description": "colour codes and circuits", "tags": ["units", "tables"]}

COLOURS = "black brown red orange yellow green blue violet grey white".split()
VALUE_OF = {}
for _first in range(1, 10):
    for _second in range(10):
        for _power in range(4):
            VALUE_OF[COLOURS[_first], COLOURS[_second], COLOURS[_power]] = (10 * _first + _second) * 10 ** _power
BANDS = list(VALUE_OF)


def generate(rng, difficulty):
    def resistor():
        return list(rng.choice(BANDS))

    # a block is a number of equal resistors and one more
    blocks = []
    for _ in range(1 + difficulty):
        blocks.append({"times": rng.randint(2, 9), "bands": resistor(), "extra": resistor()})
    return {"blocks": blocks}


def ohms(instance):
    return sum(
        block["times"] * VALUE_OF[tuple(block["bands"])] + VALUE_OF[tuple(block["extra"])] for block in instance["blocks"]
    )


def observe(instance):
    code = ", ".join(f"{name} {digit}" for digit, name in enumerate(COLOURS))
    blocks = "\n".join(
        f"{block['times']} resistors {'-'.join(block['bands'])} and one {'-'.join(block['extra'])}" for block in instance["blocks"]
    )
    return (
        f"Colours stand for digits: {code}. The first two bands of a resistor give a two-digit number, the third one the number of zeros "
        f"that follow; the result is in ohms. All of these are connected in series:\n{blocks}\n"
        "How many ohms do they have together? Answer with one whole number in digits, without a unit."
    )


def verify(instance, answer):
    text = answer.strip()
    if not text or len(text) > 12 or text.strip("0123456789"):
        return False
    return int(text) == ohms(instance)


def reference_answer(instance):
    return str(ohms(instance))
