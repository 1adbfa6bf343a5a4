"""Countdown-like game: reach a target with all given numbers and + - * /."""
import operator
import re
from fractions import Fraction

OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul}


def generate(rng, difficulty):
    numbers = [rng.randint(2, 9 + 2 * difficulty) for _ in range(4 + difficulty // 3)]
    value, text = numbers[0], str(numbers[0])
    for n in numbers[1:]:
        op = rng.choice("+-*")
        value, text = OPS[op](value, n), f"({text} {op} {n})"
    shown = numbers[:]
    rng.shuffle(shown)
    return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    numbers = ", ".join(map(str, instance["numbers"]))
    return (f"Use each of the numbers {numbers} exactly once, with +, -, *, / and parentheses, to build an "
            f"expression worth {instance['target']}. Answer with the expression only.")


def reference_answer(instance):
    return instance["solution"]


def verify(instance, answer):
    expr = answer.strip()
    if len(expr) > 300:
        return 0.0
    used = sorted(int(x) for x in re.findall(r"[0-9]{1,6}", expr))
    if used != sorted(instance["numbers"]):
        return 0.0
    try:
        value = eval(expr, {"__builtins__": {}}, {})
    except Exception:
        return 0.0
    if not isinstance(value, (int, float)):
        return 0.0
    return 1.0 if abs(value - instance["target"]) < 1e-6 else 0.0
