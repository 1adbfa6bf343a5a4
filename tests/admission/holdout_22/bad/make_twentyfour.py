"""Reach a target with four or more numbers."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "arithmetic", "tags": ["countdown"]}


def generate(rng, difficulty):
    count = 4 + difficulty // 4
    while True:
        numbers = [rng.randint(2, 9 + 3 * difficulty) for _ in range(count)]
        value, text = numbers[0], str(numbers[0])
        for n in numbers[1:]:
            op = rng.choice("+-*")
            value = value + n if op == "+" else value - n if op == "-" else value * n
            text = f"({text} {op} {n})"
        if 60 <= value <= 99999:
            rng.shuffle(numbers)
            return {"numbers": numbers, "target": value, "solution": text}


def observe(instance):
    return (f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once together with "
            f"+, -, * and parentheses to make {instance['target']}. Answer with the expression only.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9+\-*() ]+", text):
        return False
    used = sorted(int(n) for n in re.findall(r"[0-9]{1,9}", text))
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return False
    if used != sorted(instance["numbers"]) or "**" in text:
        return False
    return type(value) is int and Fraction(value) == instance["target"]


def reference_answer(instance):
    return instance["solution"]
