"""Card game: reach a target with all numbers."""
import re

RESYN = {"profile": "standard", "family": "games", "tags": ["arithmetic", "search"]}


def generate(rng, difficulty):
    count = 4 + difficulty // 2
    numbers = [rng.randint(2, 9 + difficulty) for _ in range(count)]
    value, text = numbers[0], str(numbers[0])
    for number in numbers[1:]:
        op = rng.choice("+-*")
        if op == "*" and abs(value) > 400:
            op = "-"
        value = {"+": value + number, "-": value - number, "*": value * number}[op]
        text = f"({text}{op}{number})"
    shown = numbers[:]
    rng.shuffle(shown)
    return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    return (
        f"Combine the numbers {', '.join(map(str, instance['numbers']))} to reach "
        f"{instance['target']}. Use each number exactly once, with + - * and parentheses. "
        "Answer with the expression only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return 0.0
    text = answer.replace(" ", "")
    if not re.fullmatch(r"[0-9+\-*()]+", text):
        return 0.0
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return 0.0
    if "**" in text or re.search(r"(^|[(+\-*])[+\-]", text):
        return 0.0
    used = sorted(int(n) for n in re.findall(r"[0-9]+", text))
    if used != sorted(instance["numbers"]):
        return 0.0
    return 1.0 if value == instance["target"] else 0.0


def reference_answer(instance):
    return instance["solution"]
