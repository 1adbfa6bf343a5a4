"""Find a regular expression that separates two lists of strings."""

import re
import warnings

RESYN = {"description": "Regular expression synthesis", "tags": ["grammars"]}

PIECES = ["(ab)+", "a+", "b+", "(aab|b)+", "c?a", "(ba)*c", "[ac]{2}", "b{2,5}", "(c|bb)+"]
LIMIT = 70


def sample(rng, piece):
    """A string that the piece matches."""
    repeat = rng.randint(3, 8)
    if piece == "(ab)+":
        return "ab" * repeat
    if piece == "a+":
        return "a" * 3 * repeat
    if piece == "b+":
        return "b" * 3 * repeat
    if piece == "(aab|b)+":
        return "".join(rng.choice(["aab", "b"]) for _ in range(repeat))
    if piece == "c?a":
        return rng.choice(["ca", "a"])
    if piece == "(ba)*c":
        return "ba" * repeat + "c"
    if piece == "[ac]{2}":
        return "".join(rng.choices("ac", k=2))
    if piece == "b{2,5}":
        return "b" * rng.randint(2, 5)
    return "".join(rng.choice(["c", "bb"]) for _ in range(repeat))


def generate(rng, difficulty):
    pieces = [rng.choice(PIECES[:6]) for _ in range(2 + difficulty // 3)]
    pieces.insert(rng.randrange(len(pieces) + 1), rng.choice(PIECES))
    pattern = "".join(pieces)
    good = []
    while len(good) < 4 + difficulty:
        good.append("".join(sample(rng, piece) for piece in pieces))
    bad = []
    while len(bad) < 4 + difficulty:
        letters = list(rng.choice(good))
        for _ in range(rng.randint(1, 3)):
            letters[rng.randrange(len(letters))] = rng.choice("abc")
        text = "".join(letters)
        if not re.fullmatch(pattern, text):
            bad.append(text)
    return {"match": good, "reject": bad, "pattern": pattern}


def observe(instance):
    return (
        f"Write one Python regular expression of at most {LIMIT} characters that matches (as a whole, re.fullmatch) each of\n"
        + "\n".join(instance["match"])
        + "\nand none of\n"
        + "\n".join(instance["reject"])
        + "\nAnswer with the expression alone, without quotation marks or slashes."
    )


def verify(instance, answer):
    text = answer.strip()
    if not text or len(text) > LIMIT:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            pattern = re.compile(text)
        except (re.error, OverflowError, RecursionError, ValueError):
            return False
    return all(pattern.fullmatch(word) for word in instance["match"]) and not any(
        pattern.fullmatch(word) for word in instance["reject"]
    )


def reference_answer(instance):
    return instance["pattern"]
