"""Write an expression with a wanted value; recursive-descent parsing with a bound on the depth."""
import re
from fractions import Fraction

RESYN = {"description": "Expressions with a wanted value", "tags": ["arithmetic"]}

MAX_DEPTH = 30


class Malformed(ValueError):
    """The text is no expression of the permitted kind."""


class Reader:
    def __init__(self, text):
        if len(text) > 300 or not re.fullmatch(r"[0-9+*/()\s-]*", text):
            raise Malformed("characters")
        self.tokens = re.findall(r"[0-9]+|[-+*/()]", text) + [""]
        self.at = 0
        self.used = []

    def value(self):
        result = self.sum(0)
        if self.tokens[self.at]:
            raise Malformed("rest")
        return result

    def sum(self, depth):
        result = self.product(depth)
        while self.tokens[self.at] in ("+", "-"):
            sign = 1 if self.tokens[self.at] == "+" else -1
            self.at += 1
            result += sign * self.product(depth)
        return result

    def product(self, depth):
        result = self.atom(depth)
        while self.tokens[self.at] in ("*", "/"):
            sign = self.tokens[self.at]
            self.at += 1
            part = self.atom(depth)
            if sign == "/" and part == 0:
                raise Malformed("division by zero")
            result = result * part if sign == "*" else result / part
        return result

    def atom(self, depth):
        token = self.tokens[self.at]
        self.at += 1
        if token == "(" and depth < MAX_DEPTH:
            result = self.sum(depth + 1)
            if self.tokens[self.at] != ")":
                raise Malformed("bracket")
            self.at += 1
            return result
        if not token.isdigit() or len(token) > 4:
            raise Malformed("number")
        self.used.append(int(token))
        return Fraction(int(token))


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(2, 9 + 3 * difficulty) for _ in range(4 + difficulty // 2)]
        text, value = str(numbers[0]), Fraction(numbers[0])
        for number in numbers[1:]:
            sign = rng.choice("+-*")
            text, value = f"({text} {sign} {number})", {"+": value + number, "-": value - number, "*": value * number}[sign]
        if 30 < value < 300 * (1 + difficulty) and value != sum(numbers):
            return {"numbers": sorted(numbers), "target": int(value), "solution": text[1:-1]}


def observe(instance):
    return (
        f"Write an expression with the value {instance['target']} that contains each of the numbers "
        f"{', '.join(map(str, instance['numbers']))} exactly once, besides + - * / and brackets. Fractions may occur on the way; a sign in front "
        "of a number is not allowed. Answer with the expression alone."
    )


def verify(instance, answer):
    try:
        reader = Reader(answer)
        value = reader.value()
    except Malformed:
        return False
    return value == instance["target"] and sorted(reader.used) == list(instance["numbers"])


def reference_answer(instance):
    return instance["solution"]
