"""Statistics of a window of a recorded data tape."""

WINDOW_START = 1000


def generate(rng, difficulty):
    # the complete recording is kept, so that any window could be asked for later
    tape = rng.randbytes(2_000_000 * difficulty).hex()
    width = 12 + 6 * difficulty
    start = WINDOW_START + rng.randrange(100_000)
    return {"tape": tape, "start": start, "width": width}


def window(instance):
    return instance["tape"][instance["start"]:instance["start"] + instance["width"]]


def observe(instance):
    return (
        f"A window of a tape of hexadecimal digits reads {window(instance)}\nAnswer with three "
        "numbers separated by blanks: the sum of all its decimal digits 0-9 (letters left out), "
        "the number of letters a-f in it, and the number of neighbouring digit pairs that rise in "
        "hexadecimal value from left to right."
    )


def facts(instance):
    w = window(instance)
    values = [int(c, 16) for c in w]
    return [
        sum(v for v in values if v < 10),
        sum(v >= 10 for v in values),
        sum(a < b for a, b in zip(values, values[1:])),
    ]


def verify(instance, answer):
    words = answer.split()
    if len(words) != 3 or not all(w.isascii() and w.isdigit() and len(w) < 7 for w in words):
        return False
    return [int(w) for w in words] == facts(instance)


def reference_answer(instance):
    return " ".join(map(str, facts(instance)))
