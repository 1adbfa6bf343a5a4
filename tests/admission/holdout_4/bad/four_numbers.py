"""Reach a target with given numbers and + - * /."""

import re
from fractions import Fraction
from random import Random

RESYN = {"description": "Countdown numbers", "tags": ["arithmetic"]}

ALLOWED = re.compile(r"[0-9+\-*/() ]+")


def combine(rng: Random, numbers: list) -> tuple:
    parts = [(Fraction(number), str(number)) for number in numbers]
    while len(parts) > 1:
        rng.shuffle(parts)
        (a, left), (b, right) = parts.pop(), parts.pop()
        sign = rng.choice("+-*")
        value = a + b if sign == "+" else a - b if sign == "-" else a * b
        if not 0 < value < 3000:
            sign, value = "+", a + b
        parts.append((value, f"({left} {sign} {right})"))
    return int(parts[0][0]), parts[0][1]


def generate(rng: Random, difficulty: int) -> dict:
    while True:
        numbers = [rng.randint(2, 12 + difficulty) for _ in range(3 + difficulty // 2 + difficulty % 2)]
        target, text = combine(rng, numbers)
        if target > 20 + 5 * difficulty and target not in numbers and target != sum(numbers):
            return {"numbers": numbers, "target": target, "solution": text}


def observe(instance: dict) -> str:
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with +, -, *, / and round "
        f"brackets, to get {instance['target']}. Numbers must not be joined or raised to powers.\n"
        "Answer with the expression only."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip()
    if len(text) > 300 or not ALLOWED.fullmatch(text) or "**" in text or "//" in text:
        return False
    used = re.findall(r"[0-9]+", text)
    if sorted(used) != sorted(map(str, instance["numbers"])):
        return False
    try:
        # Only digits, signs and brackets are left, and no names are available.
        value = eval(text, {"__builtins__": {}}, {})
    except (SyntaxError, TypeError, ZeroDivisionError, OverflowError, MemoryError, RecursionError):
        return False
    return abs(value - instance["target"]) < 1e-9


def reference_answer(instance: dict) -> str:
    return instance["solution"]
