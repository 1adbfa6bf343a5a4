"""Countdown: reach the target with the given numbers."""
import re

RESYN = {"profile": "standard", "family": "countdown", "tags": ["arithmetic", "search"]}


def generate(rng, difficulty):
    while True:
        numbers = [rng.randrange(2, 12 + 3 * difficulty) for _ in range(4 + difficulty // 4)]
        expr, value = str(numbers[0]), numbers[0]
        for n in numbers[1:]:
            op = rng.choice("+-*")
            value = value + n if op == "+" else value - n if op == "-" else value * n
            expr = f"({expr}{op}{n})"
        if 100 < value < 5000:
            shown = numbers[:]
            rng.shuffle(shown)
            return {"numbers": shown, "target": value, "solution": expr[1:-1]}


def observe(instance):
    return (f"Use each of {instance['numbers']} exactly once together with + - * and parentheses to get "
            f"{instance['target']}. Answer with the expression only.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[-+*() 0-9]+", text) or "**" in text.replace(" ", ""):
        return False
    used = sorted(int(n) for n in re.findall(r"[0-9]+", text))
    if used != sorted(instance["numbers"]):
        return False
    try:
        return eval(text, {"__builtins__": {}}, {}) == instance["target"]
    except Exception:
        return False


def reference_answer(instance):
    return instance["solution"]
