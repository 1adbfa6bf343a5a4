"""Reach a target with given numbers and + - * ( )."""

import re

RESYN = {"tags": ["arithmetic", "search"], "description": "countdown-like"}
ALLOWED = re.compile(r"[\w+\-*() .]{1,200}", re.ASCII)


def generate(rng, difficulty):
    count = 3 + difficulty // 2
    numbers = [rng.randint(2, 9 + 4 * difficulty) for _ in range(count)]
    text, value = str(numbers[0]), numbers[0]
    for n in numbers[1:]:
        op = rng.choice("+-*") if abs(value) < 10 ** 5 else "-"
        text = f"({text} {op} {n})"
        value = {"+": value + n, "-": value - n, "*": value * n}[op]
    shown = sorted(numbers)
    if value in (0, 1) or value in shown:
        return generate(rng, difficulty)
    return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with the operators "
        f"+, -, * and brackets, to make {instance['target']}. Answer with the expression alone."
    )


def verify(instance, answer):
    text = answer.strip()
    if not ALLOWED.fullmatch(text):
        return False
    if sorted(map(int, re.findall(r"\b\d{1,6}\b", text))) != instance["numbers"]:
        return False
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except (SyntaxError, ValueError, TypeError, NameError, AttributeError, OverflowError,
            ArithmeticError, RecursionError, MemoryError):
        return False
    return type(value) is int and value == instance["target"]


def reference_answer(instance):
    return instance["solution"]
