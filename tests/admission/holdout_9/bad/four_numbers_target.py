"""Make a target out of numbers (a countdown game)."""
import re

RESYN = {"description": "Combine numbers to a target", "tags": ["arithmetic", "game"]}


def generate(rng, difficulty):
    numbers = [rng.randint(3, 15 + 5 * difficulty) for _ in range(3 + difficulty // 2)]
    text, value = str(numbers[0]), numbers[0]
    for n in numbers[1:]:
        op = rng.choice("+-*") if abs(value) < 5000 else rng.choice("+-")
        text = f"({text} {op} {n})"
        value = {"+": value + n, "-": value - n, "*": value * n}[op]
    return {"numbers": sorted(numbers), "target": value, "example": text}


def observe(instance):
    return (f"Use each of the numbers {instance['numbers']} exactly once, with + - * and brackets, to make {instance['target']}.\n"
            "Answer with the expression alone.")


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 500:
        return 0.0
    used = sorted(int(n) for n in re.findall(r"(?<![0-9])[0-9]{1,6}(?![0-9])", text))
    if used != instance["numbers"] or "**" in text or "//" in text:
        return 0.0
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return 0.0
    return 1.0 if type(value) is int and value == instance["target"] else 0.0


def reference_answer(instance):
    return instance["example"]
