"""Countdown numbers round: combine given numbers to hit a target."""
import re
from collections import Counter
from fractions import Fraction

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["arithmetic", "search"]}


def generate(rng, difficulty):
    count = 4 + difficulty // 3
    while True:
        numbers = [rng.randint(2, 25 + 5 * difficulty) for _ in range(count)]
        value, text = numbers[0], str(numbers[0])
        for number in numbers[1:]:
            op = rng.choice("+-*")
            if op == "*" and value * number > 5000:
                op = "-"
            value = value + number if op == "+" else value - number if op == "-" else value * number
            text = f"({text}{op}{number})"
        if 150 <= value <= 5000:
            shown = numbers[:]
            rng.shuffle(shown)
            return {"numbers": shown, "target": value, "plan": text}


def observe(instance):
    return (
        f"Numbers: {', '.join(map(str, instance['numbers']))}. Target: {instance['target']}.\n"
        "Write an arithmetic expression for the target with + - * / and brackets. Each listed number is "
        "used at most once (a number that is listed twice may be used twice), other numbers are not "
        "allowed, and division is exact division of fractions. The expression has at most 120 characters. "
        "Reply with the expression only, without an equals sign."
    )


class Parser:
    def __init__(self, tokens):
        self.tokens, self.at, self.used = tokens, 0, []

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def total(self):
        value = self.product()
        while self.peek() in ("+", "-"):
            op, right = self.take(), self.product()
            value = value + right if op == "+" else value - right
        return value

    def product(self):
        value = self.atom()
        while self.peek() in ("*", "/"):
            op, right = self.take(), self.atom()
            value = value * right if op == "*" else value / right
        return value

    def atom(self):
        token = self.peek()
        if token == "(":
            self.take()
            value = self.total()
            if self.peek() != ")":
                raise ValueError("bracket")
            self.take()
            return value
        if not token.isdecimal():
            raise ValueError("number expected")
        self.used.append(int(self.take()))
        return Fraction(self.used[-1])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 120:
        return False
    text = re.sub(r"[ \n]+", " ", answer.strip())
    if not text or not re.fullmatch(r"[0-9+\-*/() ]+", text):
        return False
    parser = Parser(re.findall(r"[0-9]+|[-+*/()]", text))
    try:
        value = parser.total()
    except (ValueError, ZeroDivisionError, RecursionError):
        return False
    if parser.at != len(parser.tokens):
        return False
    if Counter(parser.used) - Counter(instance["numbers"]):
        return False
    return value == instance["target"]


def reference_answer(instance):
    return instance["plan"]
