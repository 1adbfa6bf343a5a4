"""Write a number with a single digit and the four operations and powers."""
import ast
import operator
from fractions import Fraction

OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.Pow: operator.pow}


def calc(node):
    """Safe: only whitelisted nodes are walked, nothing is executed."""
    if isinstance(node, ast.Expression):
        return calc(node.body)
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return Fraction(node.value)
    if isinstance(node, ast.BinOp) and type(node.op) in OPS:
        return OPS[type(node.op)](calc(node.left), calc(node.right))
    raise ValueError("not allowed")


def generate(rng, difficulty):
    while True:
        digit = rng.randint(2, 9)
        expr = str(digit)
        for _ in range(4 + difficulty):
            expr = f"({expr}{rng.choice(['+', '+', '-', '*', '/'])}{digit})"
        value = calc(ast.parse(expr, mode="eval"))
        if value.denominator == 1 and value > 10 and value % digit:
            return {"digit": digit, "times": 5 + difficulty, "value": int(value), "expr": expr}


def observe(instance):
    return (
        f"Write {instance['value']} using the digit {instance['digit']} exactly {instance['times']} times and no other digit, "
        "with +, -, *, /, ** (power) and brackets. Answer with the expression only, e.g. (1+1)*1"
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 200:
        return 0.0
    try:
        value = calc(ast.parse(text, mode="eval"))
    except (SyntaxError, ValueError, TypeError, ArithmeticError, RecursionError, MemoryError):
        return 0.0
    digits = [c for c in text if c.isdigit()]
    right = digits == [str(instance["digit"])] * instance["times"]
    return 1.0 if right and value == instance["value"] else 0.0


def reference_answer(instance):
    return instance["expr"]
