"""A system of congruences; the answer is taken from the last \\boxed{...} of the output."""
import re
from math import lcm

RESYN = {"tags": ["number theory"], "description": "Chinese remainders"}
BOX = re.compile(r"\\boxed\{([^{}]{0,100})\}")


def extract(output):
    """The last boxed text, or the last line that is not empty."""
    boxes = BOX.findall(output[-20_000:])
    if boxes:
        return boxes[-1].strip()
    lines = [line for line in output[-20_000:].splitlines() if line.strip()]
    return lines[-1].strip() if lines else None


def generate(rng, difficulty):
    moduli = rng.sample([7, 9, 10, 11, 12, 13, 15, 16, 17, 19, 23, 25, 29, 31], 2 + difficulty // 2)
    whole = lcm(*moduli)
    secret = rng.randrange(whole)
    return {"rules": [[m, secret % m] for m in moduli], "whole": whole, "least": rng.randint(1, 50 * difficulty) * 10}


def smallest(instance):
    value, step = 0, 1
    for modulus, rest in instance["rules"]:
        while value % modulus != rest:
            value += step
        step = lcm(step, modulus)
    return value + -(-max(0, instance["least"] - value) // step) * step


def observe(instance):
    rules = ", ".join(f"{rest} when divided by {modulus}" for modulus, rest in instance["rules"])
    return (
        f"Which is the smallest whole number that is at least {instance['least']} and leaves the remainders {rules}? "
        "End your answer with the number in a box: \\boxed{...}."
    )


def verify(instance, answer):
    text = answer.strip()
    try:
        if len(text) > 25 or not text.isascii():
            return False
        return int(text) == smallest(instance)
    except ValueError:
        return False


def reference_answer(instance):
    return str(smallest(instance))
