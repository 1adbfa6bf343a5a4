"""Reach a target with the given numbers and + - * ( )."""
import re
from collections import Counter

RESYN = {"description": "countdown numbers round", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    count = 3 + difficulty // 2
    while True:
        numbers = [rng.randint(2, 9 + 4 * difficulty) for _ in range(count)]
        expr = str(numbers[0])
        for n in numbers[1:]:
            expr = f"({expr}{rng.choice('+-*')}{n})"
        value = _calculate(expr)
        if 30 <= value <= 100000:
            shown = numbers[:]
            rng.shuffle(shown)
            return {"numbers": shown, "target": value, "expr": expr}


def _calculate(expr):
    return eval(expr, {"__builtins__": {}}, {})


def observe(instance):
    nums = ", ".join(map(str, instance["numbers"]))
    return (
        f"Use each of the numbers {nums} exactly once, with the operators +, - and * and round brackets, "
        f"to make {instance['target']}. Answer with the expression only, e.g. (1+2)*3"
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 120 or "**" in text or not re.fullmatch(r"[0-9+\-*() ]+", text):
        return 0.0
    used = Counter(int(t) for t in re.findall(r"[0-9]+", text))
    if used != Counter(instance["numbers"]):
        return 0.0
    try:
        return 1.0 if _calculate(text) == instance["target"] else 0.0
    except (SyntaxError, TypeError, ValueError, MemoryError, RecursionError):
        return 0.0


def reference_answer(instance):
    return instance["expr"]
