"""Use all the given numbers once each to reach a target (24-game)."""

import re

RESYN = {"tags": ["arithmetic", "search"], "description": "24-game with other targets"}


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(2, 6 + difficulty) for _ in range(3 + difficulty // 2)]
        text, value = str(numbers[0]), numbers[0]
        for n in numbers[1:]:
            op = rng.choice("+-*")
            value = {"+": value + n, "-": value - n, "*": value * n}[op]
            text = f"({text} {op} {n})"
        if 20 < value < 3000 and value != sum(numbers):
            shown = rng.sample(numbers, len(numbers))
            return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    return (
        f"Make {instance['target']} out of the numbers {', '.join(map(str, instance['numbers']))}.\n"
        "Use each number exactly once, with +, -, * and brackets. Answer with the expression alone, "
        "for example `(8 - 3) * 2`."
    )


def verify(instance, answer):
    expr = answer.strip()
    if not expr or len(expr) > 300:
        return False
    used = sorted(int(n) for n in re.findall(r"[0-9]{1,9}", expr))
    if used != sorted(instance["numbers"]):
        return False
    try:
        value = eval(expr, {"__builtins__": {}}, {})
    except Exception:
        return False
    return type(value) is int and value == instance["target"]


def reference_answer(instance):
    return instance["solution"]
