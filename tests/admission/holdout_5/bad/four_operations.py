"""Reach a target number by an arithmetic expression over given numbers."""

import re
from fractions import Fraction
from random import Random

RESYN = {"description": "Countdown-like number puzzle", "tags": ["arithmetic", "search"]}

OPERATORS = ["+", "-", "*"]


def _combine(rng: Random, numbers: list):
    """A random expression tree over the numbers: (value, text)."""
    items = [(number, str(number)) for number in numbers]
    while len(items) > 1:
        first = items.pop(rng.randrange(len(items)))
        second = items.pop(rng.randrange(len(items)))
        operator = rng.choice(OPERATORS)
        if operator == "+":
            value = first[0] + second[0]
        elif operator == "-":
            value = first[0] - second[0]
        else:
            value = first[0] * second[0]
        items.append((value, f"({first[1]} {operator} {second[1]})"))
    return items[0]


def generate(rng: Random, difficulty: int) -> dict:
    count = 3 + (difficulty + 1) // 2
    while True:
        numbers = [rng.randint(2, 10 + 3 * difficulty) for _ in range(count)]
        value, text = _combine(rng, numbers)
        if 20 < value < 500 * difficulty + 200 and value not in numbers and value != sum(numbers):
            return {"numbers": numbers, "target": value, "solution": text}


def observe(instance: dict) -> str:
    numbers = ", ".join(map(str, instance["numbers"]))
    return (
        f"Use each of the numbers {numbers} exactly once, together with +, -, *, / and brackets, "
        f"to write an expression with the value {instance['target']}. Numbers must not be glued "
        "together to longer numbers.\n"
        "Answer with the expression only, for instance `(1 + 1) * 1`."
    )


def _fractions(text: str) -> str:
    """Wrap the integers so that division stays exact."""
    return re.sub(r"\d+", lambda match: f"Fraction({match.group()})", text)


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`")
    if len(text) > 300:
        return False
    # Arithmetic only: digits, operators, brackets and blanks.
    if not re.match(r"[0-9+\-*/() ]+", text) or "**" in text or "//" in text:
        return False
    used = sorted(int(token) for token in re.findall(r"[0-9]{1,6}", text))
    if used != sorted(instance["numbers"]):
        return False
    try:
        value = eval(_fractions(text), {"__builtins__": {}, "Fraction": Fraction}, {})
        return bool(value == instance["target"])
    except Exception:
        return False


def reference_answer(instance: dict) -> str:
    return instance["solution"]
