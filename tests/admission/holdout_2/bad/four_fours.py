"""Write a number with a limited supply of one other number."""

import ast
import operator

RESYN = {"description": "The four fours puzzle, for other numbers", "tags": ["arithmetic", "expressions"]}

BINARY = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Pow: operator.pow,
    ast.FloorDiv: operator.floordiv,
}


def generate(rng, difficulty):
    count = 4 + difficulty
    while True:
        digit = rng.randint(3, 19)
        text, value = str(digit), digit
        for _ in range(count - 1):
            op = rng.choice(["+", "-", "*", "//"])
            if rng.random() < 0.3:
                text, value = f"({digit} {op} {text})", _apply(op, digit, value)
            else:
                text, value = f"({text} {op} {digit})", _apply(op, value, digit)
            if value is None or not 0 < value < 10 ** 6:
                break
        else:
            if value > 99 and value not in (digit * count, digit ** count):
                return {"digit": digit, "count": count, "target": value, "solution": text}


def _apply(op, a, b):
    if op == "//":
        return a // b if b else None
    return {"+": a + b, "-": a - b, "*": a * b}[op]


def observe(instance):
    return (
        f"Write {instance['target']} as an expression that contains the number {instance['digit']} "
        f"exactly {instance['count']} times and no other number. Allowed: + - * // (division rounded "
        "down), ** (power) and brackets. Answer with the expression alone."
    )


def _value(node, literals):
    if isinstance(node, ast.Constant) and type(node.value) is int:
        literals.append(node.value)
        return node.value
    if isinstance(node, ast.BinOp) and type(node.op) in BINARY:
        return BINARY[type(node.op)](_value(node.left, literals), _value(node.right, literals))
    raise ValueError("not allowed")


def verify(instance, answer):
    if len(answer) > 400:
        return False
    literals = []
    try:
        value = _value(ast.parse(answer.strip(), mode="eval").body, literals)
    except (ValueError, SyntaxError, ZeroDivisionError, OverflowError, MemoryError, RecursionError, TypeError):
        return False
    return (
        type(value) is int
        and value == instance["target"]
        and literals == [instance["digit"]] * instance["count"]
    )


def reference_answer(instance):
    return instance["solution"]
