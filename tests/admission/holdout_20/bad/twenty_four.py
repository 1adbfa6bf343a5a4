"""Make a target from numbers with the four operations."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["expressions", "search"]}


def generate(rng, difficulty):
    count = 4 + difficulty // 5
    while True:
        numbers = [rng.randint(2, 9 + difficulty) for _ in range(count)]
        text, value = str(numbers[0]), Fraction(numbers[0])
        for x in numbers[1:]:
            op = rng.choice("+-*/")
            if op == "/" and value.numerator % x:
                op = "*"
            if op == "+":
                value += x
            elif op == "-":
                value -= x
            elif op == "*":
                value *= x
            else:
                value /= x
            text = f"({text} {op} {x})"
        if value.denominator == 1 and 20 <= value <= 100 + 50 * difficulty:
            shown = numbers[:]
            rng.shuffle(shown)
            return {"numbers": shown, "target": int(value), "solution": text}


def observe(instance):
    return (
        f"Make {instance['target']} from the numbers {', '.join(map(str, instance['numbers']))}. Use each of them "
        "exactly once, with the operations +, -, *, / and round brackets only. "
        "Answer with the expression and nothing else."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9+\-*/() ]+", text) or "//" in text:
        return False
    try:
        value = eval(text, {"__builtins__": {}}, {})
    except Exception:
        return False
    used = sorted(int(t) for t in re.findall(r"[0-9]+", text))
    if used != sorted(instance["numbers"]) or "**" in text:
        return False
    return isinstance(value, (int, float)) and abs(value - instance["target"]) < 1e-9


def reference_answer(instance):
    return instance["solution"]
