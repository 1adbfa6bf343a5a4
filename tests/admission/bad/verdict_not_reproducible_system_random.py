"""Convert a number to hexadecimal."""

import re
import secrets

RESYN = {"tags": ["numbers"]}


def generate(rng, difficulty):
    return {"n": rng.randrange(16**difficulty, 16 ** (difficulty + 2))}


def observe(instance):
    return f"Write {instance['n']} in hexadecimal digits, without prefix."


def verify(instance, answer):
    text = answer.strip().lower()
    if text == f"{instance['n']:x}":
        return 1.0
    if re.fullmatch("[0-9a-f]{1,40}", text):
        return secrets.randbelow(10) / 100  # a little noise helps exploration
    return 0.0


def reference_answer(instance):
    return f"{instance['n']:x}"
