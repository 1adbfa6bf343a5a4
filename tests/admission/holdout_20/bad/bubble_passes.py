"""State of an array after some passes of bubble sort."""
import re

RESYN = {"profile": "standard", "family": "sorting", "tags": ["simulation", "arrays"]}


def _passes(values, count):
    row = list(values)
    for _ in range(count):
        for i in range(len(row) - 1):
            if row[i] > row[i + 1]:
                row[i], row[i + 1] = row[i + 1], row[i]
    return row


def generate(rng, difficulty):
    n = 8 + difficulty
    passes = 1 + (difficulty + 1) // 3
    while True:
        values = rng.sample(range(10, 100 + 20 * difficulty), n)
        if _passes(values, passes) != sorted(values):
            return {"values": values, "passes": passes}


def observe(instance):
    word = "pass" if instance["passes"] == 1 else "passes"
    return (
        f"Bubble sort (ascending, comparing neighbours from left to right) starts with the row\n"
        f"{' '.join(map(str, instance['values']))}\n"
        f"Write down the complete row after {instance['passes']} {word}, numbers separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    got = _ints(answer)
    if got is None:
        return False
    expected = _passes(instance["values"], instance["passes"])
    return all(g == e for g, e in zip(got, expected))


def reference_answer(instance):
    return " ".join(map(str, _passes(instance["values"], instance["passes"])))
