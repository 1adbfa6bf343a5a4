"""Page numbers of a preface: turn Roman numerals into numbers and add a shift."""
PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
         (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def _roman(n):
    out = ""
    for value, letters in PAIRS:
        while n >= value:
            out += letters
            n -= value
    return out


def generate(rng, difficulty):
    top = 60 + 150 * difficulty
    return {"pages": [rng.randint(5, top) for _ in range(3 + difficulty)],
            "shift": rng.randint(7, 60)}


def _wanted(instance):
    return [p + instance["shift"] for p in instance["pages"]]


def observe(instance):
    return (
        f"An old index refers to the pages {', '.join(_roman(p) for p in instance['pages'])}.\n"
        f"In the new edition every page has moved back by {instance['shift']} pages (the number "
        "grows) and Arabic digits are used.\n"
        "Give the new page numbers in the same order, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(p.isdigit() for p in parts):
        return False
    return [int(p) for p in parts] == _wanted(instance)


def reference_answer(instance):
    return ", ".join(map(str, _wanted(instance)))
