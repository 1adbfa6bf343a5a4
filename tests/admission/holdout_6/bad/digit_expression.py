"""Write a number with a limited supply of one digit ("four fours")."""
import ast
from fractions import Fraction

RESYN = {"description": "four fours generalised", "tags": ["arithmetic", "puzzle"]}


class Calculator(ast.NodeVisitor):
    """Evaluate an arithmetic expression exactly, without handing it to Python."""

    def __init__(self):
        self.literals = []

    def visit_Expression(self, node):
        return self.visit(node.body)

    def visit_Constant(self, node):
        if type(node.value) is not int:
            raise ValueError("only integers")
        self.literals.append(node.value)
        return Fraction(node.value)

    def visit_UnaryOp(self, node):
        if not isinstance(node.op, ast.USub):
            raise ValueError("operator")
        return -self.visit(node.operand)

    def visit_BinOp(self, node):
        a, b = self.visit(node.left), self.visit(node.right)
        if isinstance(node.op, ast.Add):
            return a + b
        if isinstance(node.op, ast.Sub):
            return a - b
        if isinstance(node.op, ast.Mult):
            return a * b
        if isinstance(node.op, ast.Div):
            return a / b
        if isinstance(node.op, ast.Pow) and b.denominator == 1:
            return a ** int(b)
        raise ValueError("operator")

    def generic_visit(self, node):
        raise ValueError("not allowed")


def generate(rng, difficulty):
    digit = rng.randint(2, 9)
    count = 4 + difficulty
    value, text = Fraction(digit), str(digit)
    for _ in range(count - 1):
        op = rng.choice("+-*")
        value = {"+": value + digit, "-": value - digit, "*": value * digit}[op]
        text = f"({text}{op}{digit})"
    return {"digit": digit, "count": count, "target": int(value), "solution": text}


def observe(instance):
    d, k = instance["digit"], instance["count"]
    return (f"Write {instance['target']} as an expression that contains the digit {d} exactly {k} times and no other "
            f"digit. Allowed are + - * / ** and parentheses; digits may not be joined to {d}{d}. "
            "Answer with the expression only.")


def reference_answer(instance):
    return instance["solution"]


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 200:
        return False
    calc = Calculator()
    try:
        value = calc.visit(ast.parse(text, mode="eval"))
    except (ValueError, SyntaxError, ZeroDivisionError, OverflowError, RecursionError, MemoryError):
        return False
    return value == instance["target"] and calc.literals == [instance["digit"]] * instance["count"]
