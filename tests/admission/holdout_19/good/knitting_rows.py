"""Knitting: stitches on the needle and in total after a shaped piece."""
import re

RESYN = {"profile": "standard", "family": "knitting_rows", "tags": ["crafts"]}


def generate(rng, difficulty):
    steps = []
    for _ in range(1 + difficulty):
        steps.append((rng.randint(5, 15) * 2, rng.randint(2, 5), rng.randint(-2, 4)))
    return {"cast_on": rng.randint(110, 260), "steps": steps}


def _total(instance):
    width, total = instance["cast_on"], 0
    for rows, every, change in instance["steps"]:
        for row in range(1, rows + 1):
            if row % every == 0:
                width = max(1, width + change)
            total += width
    return total


def observe(instance):
    lines = []
    for i, (rows, every, change) in enumerate(instance["steps"], 1):
        what = f"increase by {change}" if change > 0 else f"decrease by {-change}" if change < 0 else "change nothing"
        lines.append(f"Part {i}: work {rows} rows; before each row of this part whose number is a multiple of {every}, {what} stitches.")
    return (
        f"Cast on {instance['cast_on']} stitches (the cast-on is not counted as a row).\n" + "\n".join(lines) +
        "\nRows are counted from 1 anew in each part, and there is always at least one stitch. How many stitches are "
        "worked in all rows together? Answer with one whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,50}[0-9]{1,9}\s{0,50}", answer):
        return False
    return int(answer) == _total(instance)


def reference_answer(instance):
    return str(_total(instance))
