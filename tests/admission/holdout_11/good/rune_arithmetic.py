"""Make a target from given numbers with + - * / (exact)."""
import ast
from fractions import Fraction


class Illegal(Exception):
    pass


def evaluate(node, used):
    """Exact value; the text is short, so the depth is bounded."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        used.append(node.value)
        return Fraction(node.value)
    if isinstance(node, ast.BinOp):
        a, b = evaluate(node.left, used), evaluate(node.right, used)
        if isinstance(node.op, ast.Add):
            return a + b
        if isinstance(node.op, ast.Sub):
            return a - b
        if isinstance(node.op, ast.Mult):
            return a * b
        if isinstance(node.op, ast.Div) and b:
            return a / b
    raise Illegal


def generate(rng, difficulty):
    numbers = [rng.randint(2, 15 + 3 * difficulty) for _ in range(3 + difficulty // 2)]
    value, way = Fraction(numbers[0]), str(numbers[0])
    for n in numbers[1:]:
        op = rng.choice("+-*/") if difficulty > 3 else rng.choice("+-*")
        value = {"+": value + n, "-": value - n, "*": value * n, "/": value / n}[op]
        way = f"({way}{op}{n})"
    given = numbers[:]
    rng.shuffle(given)
    return {"given": given, "target": value, "way": way}


def observe(instance):
    return (
        f"Combine the numbers {' '.join(map(str, instance['given']))}, each exactly once, with + - * / and brackets into an "
        f"expression of the exact value {instance['target']}. Answer with the expression alone; no signs in front of "
        "numbers."
    )


def verify(instance, answer):
    text = "".join(answer.split())
    if not 0 < len(text) <= 120 or not set(text) <= set("0123456789+-*/()"):
        return False
    used = []
    try:
        value = evaluate(ast.parse(text, mode="eval").body, used)
    except (Illegal, SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return sorted(used) == sorted(instance["given"]) and value == instance["target"]


def reference_answer(instance):
    return instance["way"]
