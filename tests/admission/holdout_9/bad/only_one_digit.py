"""Write a number with copies of a single digit (in the manner of the four fours)."""
import ast
from fractions import Fraction

RESYN = {"tags": ["arithmetic", "puzzle"]}


class Bad(Exception):
    pass


def value(node):
    if isinstance(node, ast.Expression):
        return value(node.body)
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return Fraction(node.value)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -value(node.operand)
    if isinstance(node, ast.BinOp):
        a, b = value(node.left), value(node.right)
        if isinstance(node.op, ast.Add):
            return a + b
        if isinstance(node.op, ast.Sub):
            return a - b
        if isinstance(node.op, ast.Mult):
            return a * b
        if isinstance(node.op, ast.Div) and b:
            return a / b
        if isinstance(node.op, ast.Pow) and b.denominator == 1 and (a or b >= 0):
            return a ** int(b)
    raise Bad


def generate(rng, difficulty):
    digit = rng.randint(2, 9)
    copies = 5 + difficulty // 2
    text, total = str(digit), digit
    for _ in range(copies - 1):
        op = rng.choice("+-*") if abs(total) < 3000 else rng.choice("+-")
        text = f"({text} {op} {digit})"
        total = {"+": total + digit, "-": total - digit, "*": total * digit}[op]
    extra = rng.randint(2, 3 + difficulty)
    text = f"({text} + {' + '.join([str(digit)] * extra)}) / {digit}"
    return {"digit": digit, "copies": copies + extra + 1, "target": Fraction(total + digit * extra, digit), "how": text}


def observe(instance):
    return (f"Use the digit {instance['digit']} exactly {instance['copies']} times (no other digit, and no numbers of several "
            f"digits), with + - * / ** and brackets, to write {instance['target']}. Answer with the expression alone.")


def verify(instance, answer):
    text = answer.strip()
    digit = str(instance["digit"])
    if len(text) > 300 or any(ch not in "+-*/() " + digit for ch in text) or digit * 2 in text or "//" in text:
        return 0.0
    try:
        result = value(ast.parse(text, mode="eval"))
    except (SyntaxError, ValueError, Bad, RecursionError, MemoryError, OverflowError, ZeroDivisionError):
        return 0.0
    return 1.0 if result == instance["target"] and text.count(digit) == instance["copies"] else 0.0


def reference_answer(instance):
    return instance["how"]
