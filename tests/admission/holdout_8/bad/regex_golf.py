"""Regex golf: match every word of one list and none of the other."""
import re

RESYN = {"tags": ["regex", "strings"]}
LETTERS = "abcdeghijklmnoprstuvwy"
FILLER = "a" * 60 + "!"


def _word(rng, n):
    return "".join(rng.choice(LETTERS) for _ in range(n))


def generate(rng, difficulty):
    size = 4 + difficulty
    length = 6 + difficulty
    a, b = rng.sample(LETTERS, 2)
    infix = a + rng.choice(LETTERS) + b
    yes, no = [], []
    while len(yes) < size:
        w = _word(rng, length)
        at = rng.randrange(length - 2)
        w = w[:at] + infix + w[at + 3:]
        if w not in yes:
            yes.append(w)
    while len(no) < size:
        w = _word(rng, length)
        if infix not in w and w not in no:
            no.append(w)
    return {"yes": yes, "no": no, "max_length": 8, "infix": infix}


def observe(instance):
    return (
        "Give a Python regular expression of at most %d characters that is found (re.search) in "
        "every word of the first list, in no word of the second and not in a line of sixty "
        "letters a and an exclamation mark.\nFirst list: %s\n"
        "Second list: %s\nAnswer with the bare expression, without quotes or slashes."
        % (instance["max_length"], " ".join(instance["yes"]), " ".join(instance["no"]))
    )


def verify(instance, answer):
    pattern = answer.strip()
    if not pattern:
        return False
    try:
        rx = re.compile(pattern)
        good = (
            not rx.search(FILLER)
            and all(rx.search(w) for w in instance["yes"])
            and not any(rx.search(w) for w in instance["no"])
        )
    except (re.error, OverflowError, RecursionError, MemoryError):
        return False
    return good and len(pattern) <= instance["max_length"]


def reference_answer(instance):
    first, second, third = instance["infix"]
    return f"{first}{second}[{third}]"
