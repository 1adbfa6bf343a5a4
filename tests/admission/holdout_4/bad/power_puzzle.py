"""Make a target from numbers with + - * and powers."""

import ast
import operator

RESYN = {"description": "Numbers game with powers", "tags": ["arithmetic"]}

OPERATORS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Pow: operator.pow}


class Malformed(Exception):
    """The answer is no expression of the allowed kind."""


def value_of(node, used):
    """Value of a parsed expression; the numbers in it are appended to used."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        used.append(node.value)
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        left, right = value_of(node.left, used), value_of(node.right, used)
        if isinstance(node.op, ast.Pow) and right < 0:
            raise Malformed
        return OPERATORS[type(node.op)](left, right)
    raise Malformed


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(3, 9 + difficulty) for _ in range(3 + difficulty // 2)]
        exponent = rng.choice([2, 2, 3])
        text = f"{numbers[0]} ** {exponent}"
        target = numbers[0] ** exponent
        for number in numbers[1:]:
            sign = rng.choice("+-*") if target < 400 else rng.choice("+-")
            text = f"({text}) {sign} {number}"
            target = target + number if sign == "+" else target - number if sign == "-" else target * number
        if target > 30 + difficulty:
            listed = sorted([*numbers, exponent])
            return {"numbers": listed, "target": target, "solution": text}


def observe(instance):
    return (
        f"Write an expression with the value {instance['target']} that uses each of these numbers exactly once: "
        f"{', '.join(map(str, instance['numbers']))}.\n"
        "Allowed are +, -, *, ** (power, no negative exponents) and round brackets. Answer with the expression on one line."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 200 or not set(text) <= set("0123456789+-*() "):
        return False
    try:
        used = []
        value = value_of(ast.parse(text, mode="eval").body, used)
    except (SyntaxError, ValueError, Malformed, RecursionError, MemoryError, OverflowError):
        return False
    return value == instance["target"] and sorted(used) == instance["numbers"]


def reference_answer(instance):
    return instance["solution"]
