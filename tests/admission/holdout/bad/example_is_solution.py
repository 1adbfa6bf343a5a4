"""Cryptarithm: replace letters by digits so that a sum comes out right."""

import string


def generate(rng, difficulty):
    a = rng.randint(10 ** (1 + difficulty // 4), 10 ** (2 + difficulty // 2))
    b = rng.randint(10 ** (1 + difficulty // 4), 10 ** (2 + difficulty // 2))
    digits = sorted(set(f"{a}{b}{a + b}"))
    letters = rng.sample(string.ascii_uppercase, len(digits))
    key = dict(zip(digits, letters))
    terms = ["".join(key[d] for d in str(n)) for n in (a, b, a + b)]
    return {"terms": terms, "key": sorted(f"{letter}={d}" for d, letter in key.items())}


def observe(instance):
    left, right, total = instance["terms"]
    return (
        f"Solve {left} + {right} = {total}: every letter stands for another digit, and no number "
        "begins with 0.\nAnswer with the digits of the letters, separated by commas. "
        f"The format must be exactly like in this example: `{','.join(instance['key'])}`."
    )


def parse(answer):
    pairs = {}
    for part in answer.strip().strip("`").split(","):
        letter, _, digit = part.strip().partition("=")
        if len(letter) != 1 or letter in pairs or len(digit) != 1 or digit not in string.digits:
            return None
        pairs[letter] = digit
    return pairs


def verify(instance, answer):
    pairs = parse(answer)
    if pairs is None or set(pairs) != set("".join(instance["terms"])):
        return False
    if len(set(pairs.values())) != len(pairs):
        return False
    numbers = ["".join(pairs[c] for c in term) for term in instance["terms"]]
    if any(n[0] == "0" for n in numbers):
        return False
    a, b, total = map(int, numbers)
    return a + b == total


def reference_answer(instance):
    return ",".join(instance["key"])
