"""Reach a target with four numbers."""

import re
from fractions import Fraction

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    numbers = [rng.randrange(2, 10 + 3 * difficulty) for _ in range(3 + difficulty // 3)]
    text, value = str(numbers[0]), numbers[0]
    for number in numbers[1:]:
        sign = rng.choice("+-*")
        text = f"({text} {sign} {number})"
        value = {"+": value + number, "-": value - number, "*": value * number}[sign]
    return {"numbers": sorted(numbers), "target": value, "solution": text}


def observe(instance):
    return (
        f"Use each of {', '.join(map(str, instance['numbers']))} exactly once, with + - * / and brackets, "
        f"to get {instance['target']}. Answer with the expression."
    )


class _Parser:
    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def total(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            value = value + self.product() if self.take() == "+" else value - self.product()
        return value

    def product(self):
        value = self.atom()
        while self.peek() in ("*", "/"):
            value = value * self.atom() if self.take() == "*" else value / self.atom()
        return value

    def atom(self):
        token = self.peek()
        if token.isdigit():
            return Fraction(int(self.take()))
        if token != "(":
            raise ValueError("a number or a bracket is needed")
        self.take()
        value = self.total()
        if self.peek() != ")":
            raise ValueError("a bracket is not closed")
        self.take()
        return value


def verify(instance, answer):
    if len(answer) > 200 or not re.fullmatch(r"[0-9+*/() \n-]+", answer):
        return False
    tokens = re.findall(r"[0-9]+|[-+*/()]", answer)
    if sorted(int(t) for t in tokens if t.isdigit()) != instance["numbers"]:
        return False
    parser = _Parser(tokens)
    try:
        value = parser.total()
    except (ValueError, ZeroDivisionError):
        return False
    return parser.at == len(tokens) and value == instance["target"]


def reference_answer(instance):
    return instance["solution"]
