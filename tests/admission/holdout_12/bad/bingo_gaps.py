"""Missing bingo numbers."""
import re

POOL = range(1, 91)


def generate(rng, difficulty):
    drawn = rng.sample(POOL, 90 - 3 - difficulty)
    rows = 5 + difficulty
    per_row = round(len(drawn) / rows)  # full rows only
    shown = rng.sample(drawn, rows * per_row)
    return {"drawn": shown}


def missing(drawn):
    present = set(drawn)
    return [n for n in POOL if n not in present]


def observe(instance):
    return (
        "Bingo balls are numbered from 1 to 90. These were drawn:\n" + " ".join(map(str, instance["drawn"]))
        + "\nWhich numbers were not drawn? Answer in increasing order, separated by spaces."
    )


def verify(instance, answer):
    tokens = answer.split() if len(answer) < 600 else []
    if not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return 0.0
    return 1.0 if [int(t) for t in tokens] == missing(instance["drawn"]) else 0.0


def reference_answer(instance):
    return " ".join(map(str, missing(instance["drawn"])))
