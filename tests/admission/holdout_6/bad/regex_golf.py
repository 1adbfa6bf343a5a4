"""Regex golf on DNA: one pattern that matches every sequence of one list in full and none of the other."""
import re

MAX_PATTERN = 40


def _sequence(rng, length):
    return "".join(rng.choice("ACGT") for _ in range(length))


def generate(rng, difficulty):
    motif = _sequence(rng, 6)
    count = 4 + difficulty
    length = 26 + 2 * difficulty
    good, bad = set(), set()
    while len(good) < count:
        s = _sequence(rng, length - 6)
        cut = rng.randrange(len(s))
        good.add(s[:cut] + motif + s[cut:])
    while len(bad) < count:
        s = _sequence(rng, length)
        if motif not in s:
            bad.add(s)
    return {"good": sorted(good), "bad": sorted(bad), "motif": motif}


def observe(instance):
    return (f"Write a Python regular expression of at most {MAX_PATTERN} characters that matches (re.fullmatch) each "
            "of\n" + "\n".join(instance["good"]) + "\nand none of\n" + "\n".join(instance["bad"])
            + "\nAnswer with the bare pattern, without quotes or slashes.")


def reference_answer(instance):
    return f".*{instance['motif']}.*"


def verify(instance, answer):
    pattern = answer.strip()
    if not 0 < len(pattern) <= MAX_PATTERN:
        return False
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError, ValueError):
        return False
    return (not any(compiled.fullmatch(s) for s in instance["bad"])
            and all(compiled.fullmatch(s) for s in instance["good"]))
