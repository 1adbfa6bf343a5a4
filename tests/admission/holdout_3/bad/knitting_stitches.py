"""Count the stitches on the needle after a few rows of a knitting pattern."""
import re

RESYN = {"description": "arithmetic from a knitting pattern", "tags": ["arithmetic", "reading"]}

# Effect of one use of each stitch: (stitches taken, stitches left on the needle)
STITCHES = {"k": (1, 1), "k2tog": (2, 1), "yo": (0, 1), "kfb": (1, 2), "k3tog": (3, 1)}


def _row(rng):
    repeat = [(name, rng.randint(1, 3)) for name in rng.sample(sorted(STITCHES), rng.randint(2, 4))]
    return [list(part) for part in repeat]


def _after(width, row):
    taken = sum(STITCHES[name][0] * count for name, count in row)
    left = sum(STITCHES[name][1] * count for name, count in row)
    times, rest = divmod(width, taken)
    return times * left + rest


def generate(rng, difficulty):
    while True:
        width = cast_on = rng.randint(150, 900)
        rows = []
        for _ in range(1 + difficulty):
            rows.append(_row(rng))
            width = _after(width, rows[-1])
        if 100 <= width <= 9000:
            return {"cast_on": cast_on, "rows": rows}


def _total(instance):
    width = instance["cast_on"]
    for row in instance["rows"]:
        width = _after(width, row)
    return width


def observe(instance):
    rows = "\n".join(
        f"Row {i}: *" + ", ".join(f"{name} x{count}" for name, count in row) + "* repeat as often as it fits, knit the rest"
        for i, row in enumerate(instance["rows"], 1)
    )
    return (
        f"Cast on {instance['cast_on']} stitches. k knits one stitch; k2tog and k3tog make one stitch of two or "
        "three; kfb makes two of one; yo adds one without using any. In each row the part between the stars is "
        "repeated as often as whole repeats fit on the stitches of the row before, and stitches that remain are "
        f"knitted plainly.\n{rows}\nHow many stitches are on the needle at the end? Answer with one number."
    )


def verify(instance, answer):
    # models like to write "there are N stitches", so look at the numbers in the text
    numbers = [int(digits) for digits in re.findall(r"[0-9]{1,6}", answer[:20000])]
    return _total(instance) in numbers


def reference_answer(instance):
    return str(_total(instance))
