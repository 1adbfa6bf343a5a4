"""Write a number as the sum of two positive squares."""
import re


def generate(rng, difficulty):
    top = 40 * difficulty**2 + 60
    a, b = rng.randint(top // 4, top), rng.randint(top // 4, top)
    return a * a + b * b


def observe(instance):
    return (
        f"Find positive integers a and b with a^2 + b^2 = {instance}. "
        "Answer with the two numbers separated by a space; their order is free."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"([0-9]{1,12})[ ]+([0-9]{1,12})", answer.strip())
    if not m:
        return False
    a, b = int(m[1]), int(m[2])
    return a > 0 and b > 0 and a * a + b * b == instance
