"""Reach a target with given numbers."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    count = 4 + difficulty // 4
    while True:
        numbers = [rng.randint(2, 12 + 5 * difficulty) for _ in range(count)]
        value, text = numbers[0], str(numbers[0])
        for v in numbers[1:]:
            op = rng.choice("+-*")
            value, text = {"+": value + v, "-": value - v, "*": value * v}[op], f"({text}{op}{v})"
        if 100 < value < 10**6 and value not in numbers:
            shown = sorted(numbers)
            return {"numbers": shown, "target": value, "one": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with +, -, *, / and brackets, "
        f"to make {instance['target']}. Numbers must not be joined to longer ones. Answer with the expression only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9+\-*/() ]+", text):
        return False
    try:
        value = eval(re.sub(r"([0-9]+)", r"Fraction(\1)", text), {"__builtins__": {}, "Fraction": Fraction})
    except Exception:
        return False
    if "**" in text or "//" in text:
        return False
    used = sorted(int(t) for t in re.findall(r"[0-9]+", text))
    return used == instance["numbers"] and value == instance["target"]


def reference_answer(instance):
    return instance["one"]
