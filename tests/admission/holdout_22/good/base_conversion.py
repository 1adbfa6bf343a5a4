"""Convert numbers between bases."""
import re

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def to_base(value, base):
    out = ""
    while value:
        value, digit = divmod(value, base)
        out = DIGITS[digit] + out
    return out or "0"


def generate(rng, difficulty):
    first, second = rng.sample([7, 9, 11, 12, 13, 14, 16, 17, 20, 23, 29], 2)
    value = rng.randint(10 ** (4 + difficulty), 10 ** (5 + difficulty))
    return {"value": value, "from": first, "to": second}


def observe(instance):
    return (f"The number {to_base(instance['value'], instance['from'])} is written in base {instance['from']} "
            f"(digits 0-9, then a, b, c, ... for ten, eleven, twelve, ...). Write it in base {instance['to']}.\n"
            "Answer with the digits alone, without prefix or leading zeros. Upper and lower case both do.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9a-zA-Z]+", text):
        return False
    return text.lower() == to_base(instance["value"], instance["to"])
