"""Use all the numbers once and + - * / to hit the target."""
import re

RESYN = {"description": "Arithmetic puzzle", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(2, 12 + difficulty) for _ in range(3 + difficulty // 2)]
        text, value = str(numbers[0]), numbers[0]
        for n in numbers[1:]:
            op = rng.choice("+-*")
            text = f"({text} {op} {n})"
            value = value + n if op == "+" else value - n if op == "-" else value * n
        if 20 + 10 * difficulty < value < 100 + 400 * difficulty and value != sum(numbers):
            shown = sorted(numbers)
            return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    return (
        f"Write an expression with the value {instance['target']} that uses each of the numbers "
        f"{', '.join(map(str, instance['numbers']))} exactly once, with + - * / and brackets only. "
        "Answer with the expression alone."
    )


def verify(instance, answer):
    expression = answer.strip()
    # Only digits, operators and brackets may occur, so this is safe.
    if not expression or re.search(r"[^0-9+\-*/() ]", expression):
        return False
    try:
        value = eval(expression, {"__builtins__": {}}, {})
    except Exception:
        return False
    if not isinstance(value, (int, float)):
        return False
    used = sorted(int(n) for n in re.findall(r"[0-9]{1,9}", expression))
    return used == instance["numbers"] and abs(value - instance["target"]) < 1e-9


def reference_answer(instance):
    return instance["solution"]
