"""Reach a target with given numbers and the four operations."""
import re

RESYN = {"description": "countdown style arithmetic", "tags": ["arithmetic"]}
OPS = "+-*"


def generate(rng, difficulty):
    count = 4 + difficulty // 2
    while True:
        numbers = [rng.randint(2, 12 + 6 * difficulty) for _ in range(count)]
        value, text = numbers[0], str(numbers[0])
        for n in numbers[1:]:
            op = rng.choice(OPS)
            value = {"+": value + n, "-": value - n, "*": value * n}[op]
            text = f"({text} {op} {n})"
        if 100 <= value <= 100000 * difficulty and value not in numbers:
            break
    shown = sorted(numbers)
    return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    nums = ", ".join(map(str, instance["numbers"]))
    return (
        f"Use each of the numbers {nums} exactly once, with +, -, *, / and parentheses, "
        f"to make {instance['target']}.\nAnswer with one arithmetic expression and nothing else."
    )


def verify(instance, answer):
    expr = answer.strip()
    if not expr or len(expr) > 300:
        return False
    # every number must be used exactly once
    used = sorted(int(x) for x in re.findall(r"[0-9]{1,9}", expr))
    if used != instance["numbers"]:
        return False
    try:
        value = eval(expr, {"__builtins__": {}}, {})
    except Exception:
        return False
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value - instance["target"]) < 1e-9


def reference_answer(instance):
    return instance["solution"]
