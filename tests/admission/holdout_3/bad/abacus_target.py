"""Reach a target with all given numbers."""
import re

RESYN = {"description": "arithmetic target", "tags": ["arithmetic", "search"]}


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(2, 25) for _ in range(3 + difficulty // 2)]
        text, value = str(numbers[0]), numbers[0]
        for number in numbers[1:]:
            sign = rng.choice("+-*") if difficulty > 3 else rng.choice("+-")
            value = {"+": value + number, "-": value - number, "*": value * number}[sign]
            text = f"({text} {sign} {number})"
        if 10 <= value <= 400 * difficulty:
            mixed = numbers[:]
            rng.shuffle(mixed)
            return {"numbers": mixed, "target": value, "way": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with +, -, *, / and brackets, "
        f"to get {instance['target']}. Numbers may not be joined and nothing else may occur. Answer with the expression "
        "only, such as `(900 + 900) / 2`."
    )


def verify(instance, answer):
    expression = answer.strip()
    if not 0 < len(expression) <= 200:
        return False
    used = sorted(re.findall(r"\d+", expression))
    if used != sorted(map(str, instance["numbers"])):
        return False
    try:
        value = eval(expression, {"__builtins__": {}}, {})
        return bool(abs(value - instance["target"]) < 1e-9)
    except Exception:
        return False


def reference_answer(instance):
    return instance["way"]
