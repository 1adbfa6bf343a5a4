"""Decode run-length encoded rows of a cross-stitch pattern."""
import random

COLOURS = "RGBYWK"


def generate(rng, difficulty):
    rows = []
    for _ in range(3 + difficulty):
        runs, last = [], ""
        for _ in range(4 + difficulty // 2):
            colour = rng.choice([c for c in COLOURS if c != last])
            runs.append([rng.randint(1, 5), colour])
            last = colour
        rows.append(runs)
    return {"rows": rows}


def _decode(runs):
    return "".join(colour * n for n, colour in runs)


def observe(instance):
    rows = "\n".join(" ".join(f"{n}{c}" for n, c in runs) for runs in instance["rows"])
    return (
        "Each line is a row of a stitch pattern in run-length code (3R means RRR):\n"
        f"{rows}\nWrite out the pattern: one line of colour letters per row, no spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    lines = [line.strip() for line in answer.strip().splitlines()]
    if len(lines) != len(instance["rows"]):
        return False
    if [len(line) for line in lines] != [len(_decode(r)) for r in instance["rows"]]:
        return False
    # comparing some of the stitches is enough
    for line, runs in zip(lines, instance["rows"]):
        full = _decode(runs)
        for _ in range(3):
            at = random.randrange(len(full))
            if line[at] != full[at]:
                return False
    return True


def reference_answer(instance):
    return "\n".join(_decode(r) for r in instance["rows"])
