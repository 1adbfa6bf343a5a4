"""Which of the listed codes have a valid check digit?"""

import re
from random import Random

RESYN = {"description": "Check digits", "tags": ["number theory", "tables"]}


def remainder(code, weights):
    return sum(int(digit) * weight for digit, weight in zip(code, weights)) % 11


def generate(rng: Random, difficulty: int) -> dict:
    length = 6 + difficulty
    weights = [rng.randint(1, 10) for _ in range(length)]
    count = 12 + 2 * difficulty
    wanted = rng.randint(4, 7)
    valid, invalid = [], []
    while len(valid) < wanted or len(invalid) < count - wanted:
        code = "".join(rng.choices("0123456789", k=length))
        if remainder(code, weights) == 0:
            if len(valid) < wanted and code not in valid:
                valid.append(code)
        elif len(invalid) < count - wanted and code not in invalid:
            invalid.append(code)
    codes = valid + invalid
    rng.shuffle(codes)
    return {"codes": codes, "weights": weights}


def valid_codes(instance):
    return [code for code in instance["codes"] if remainder(code, instance["weights"]) == 0]


def observe(instance: dict) -> str:
    return (
        f"Multiply the digits of a code, from left to right, by the weights {', '.join(map(str, instance['weights']))} and add the products. "
        "The code is valid if the sum is divisible by 11.\nCodes:\n"
        + "\n".join(instance["codes"])
        + "\nAnswer with exactly the valid codes, each once, in any order, separated by spaces."
    )


def verify(instance: dict, answer: str) -> bool:
    words = [word for word in re.split(r"[\s,;]+", answer.strip()) if word] if len(answer) < 2000 else []
    return sorted(words) == sorted(valid_codes(instance))


def reference_answer(instance: dict) -> str:
    return " ".join(valid_codes(instance))
