"""Make a target from four digits."""
import re

RESYN = {"profile": "standard", "family": "digit_expression", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    while True:
        digits = [rng.randint(2, 9) for _ in range(4 + difficulty // 5)]
        text, value = str(digits[0]), digits[0]
        for d in digits[1:]:
            op = rng.choice("+-*")
            text = f"({text} {op} {d})"
            value = value + d if op == "+" else value - d if op == "-" else value * d
        if 15 * difficulty <= value <= 150 + 200 * difficulty:
            return {"digits": sorted(digits), "target": value, "plan": text}


def observe(instance):
    return (
        f"Combine the digits {instance['digits']}, each exactly once, with + - * / and parentheses to "
        f"get {instance['target']}. Answer with the expression only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    expr = answer.strip()
    if not re.fullmatch(r"[0-9+\-*/() ]{1,120}", expr):
        return False
    numbers = re.findall(r"[0-9]+", expr)
    try:
        value = eval(expr, {"__builtins__": {}}, {})
    except Exception:
        return False
    if any(len(n) > 1 for n in numbers) or sorted(int(n) for n in numbers) != instance["digits"]:
        return False
    if "**" in expr or "//" in expr:
        return False
    return abs(value - instance["target"]) < 1e-9


def reference_answer(instance):
    return instance["plan"]
