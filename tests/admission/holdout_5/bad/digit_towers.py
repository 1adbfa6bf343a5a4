"""Write a number with a few given digits, using +, -, * and powers."""

import ast
from random import Random

RESYN = {"description": "Number puzzle with powers", "tags": ["arithmetic", "expressions"]}

ALLOWED = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Pow: lambda a, b: a**b,
}


class BadExpression(Exception):
    pass


class Calculator(ast.NodeVisitor):
    """Evaluates a whitelisted syntax tree; no names, no calls, no attributes."""

    def __init__(self):
        self.digits = []

    def visit_Expression(self, node):
        return self.visit(node.body)

    def visit_Constant(self, node):
        if type(node.value) is not int or not 0 <= node.value <= 9:
            raise BadExpression("only single digits are allowed")
        self.digits.append(node.value)
        return node.value

    def visit_BinOp(self, node):
        operation = ALLOWED.get(type(node.op))
        if operation is None:
            raise BadExpression("operator not allowed")
        left = self.visit(node.left)
        right = self.visit(node.right)
        if isinstance(node.op, ast.Pow) and right < 0:
            raise BadExpression("negative exponent")
        return operation(left, right)

    def generic_visit(self, node):
        raise BadExpression(type(node).__name__)


def generate(rng: Random, difficulty: int) -> dict:
    count = 3 + difficulty
    while True:
        digits = [rng.randint(1, 9) for _ in range(count)]
        value, text = digits[0], str(digits[0])
        for digit in digits[1:]:
            operator = rng.choice(["+", "-", "*", "*", "**"])
            if operator == "**" and not (1 < abs(value) < 40 and 2 <= digit <= 3):
                operator = "+"
            if operator == "*" and abs(value) > 20000:
                operator = "-"
            value = {"+": value + digit, "-": value - digit, "*": value * digit}.get(operator, value**digit)
            text = f"({text}) {operator} {digit}"
        if 30 < value < 10**6:
            rng.shuffle(digits)
            return {"digits": digits, "target": value, "solution": text}


def observe(instance: dict) -> str:
    digits = ", ".join(map(str, instance["digits"]))
    return (
        f"Use the digits {digits}, each exactly as often as it is listed, with the operators "
        f"+, -, * and ** (power) and brackets, to write the number {instance['target']}. Digits "
        "must not be joined to longer numbers.\n"
        "Answer with the expression on one line, for example `(0 + 0) ** 0`."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`").replace("^", "**")
    if len(text) > 250:
        return False
    calculator = Calculator()
    try:
        value = calculator.visit(ast.parse(text, mode="eval"))
    except (BadExpression, SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return False
    return sorted(calculator.digits) == sorted(instance["digits"]) and value == instance["target"]


def reference_answer(instance: dict) -> str:
    return instance["solution"]
