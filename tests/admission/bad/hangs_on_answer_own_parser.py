"""Write a number with powers."""

import re

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    parts = [[rng.randrange(2, 8), rng.randrange(2, 3 + difficulty // 2)] for _ in range(2)]
    rest = rng.randrange(1, 10)
    return {"n": sum(b**e for b, e in parts) + rest, "parts": parts, "rest": rest}


def observe(instance):
    return (
        f"Write {instance['n']} as a sum of at most three summands; each is a digit or a tower of "
        "powers of digits such as 2^3 (or 2**3). Use only digits, +, ^, * and blanks."
    )


def verify(instance, answer):
    text = answer.replace("**", "^").replace(" ", "")
    if not re.fullmatch(r"[0-9](\^[0-9])*(\+[0-9](\^[0-9])*){0,2}", text):
        return False
    total = 0
    for summand in text.split("+"):
        value = 1
        for digit in reversed(summand.split("^")):
            value = int(digit) ** value
        total += value
    return total == instance["n"]


def reference_answer(instance):
    return " + ".join([*(f"{b}^{e}" for b, e in instance["parts"]), str(instance["rest"])])
