"""Combine four numbers to reach a target (generalised 24 game)."""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(2, 9 + 3 * difficulty) for _ in range(4)]
        value, text = numbers[0], str(numbers[0])
        for number in numbers[1:]:
            op = rng.choice("+-*")
            value = value + number if op == "+" else value - number if op == "-" else value * number
            text = f"({text}{op}{number})"
        if 60 <= value <= 3000 * difficulty:
            return {"numbers": rng.sample(numbers, 4), "target": value, "solution": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, together with "
        f"+, -, * and brackets, to make {instance['target']}.\n"
        "Reply with the expression only (at most 60 characters, no equals sign)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expression = answer.strip()
    if not expression or len(expression) > 60:
        return False
    # only digits, operators and brackets may appear
    if not re.fullmatch(r"[0-9+\-*() ]+", expression) or "**" in expression.replace(" ", ""):
        return False
    used = [int(t) for t in re.findall(r"[0-9]+", expression)]
    if Counter(used) != Counter(instance["numbers"]):
        return False
    try:
        value = eval(expression, {"__builtins__": {}}, {})
    except Exception:
        return False
    return isinstance(value, int) and value == instance["target"]


def reference_answer(instance):
    return instance["solution"]
