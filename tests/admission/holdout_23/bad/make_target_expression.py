"""Build an expression of value 100 from given numbers."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "countdown", "tags": ["arithmetic", "search"]}

TARGET = 100


def generate(rng, difficulty):
    count = 3 + difficulty // 2
    while True:
        value = rng.randrange(2, 20)
        numbers, expr = [value], str(value)
        for _ in range(count - 2):
            n = rng.randrange(2, 15)
            op = rng.choice("+-*") if value < 60 else rng.choice("+-")
            value = value + n if op == "+" else value - n if op == "-" else value * n
            expr = f"({expr}{op}{n})"
            numbers.append(n)
        last = TARGET - value
        if 1 <= last <= 50:
            rng_numbers = numbers + [last]
            rng.shuffle(rng_numbers)
            return {"numbers": rng_numbers, "solution": f"{expr}+{last}"}


def observe(instance):
    return (f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with + - * / and "
            f"parentheses, to write an expression that equals {TARGET}. Answer with the expression only.")


class _Parser:
    def __init__(self, text):
        self.tokens = re.findall(r"[0-9]+|[-+*/()]", text)
        self.pos = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else None

    def expr(self, depth=0):
        value = self.term(depth)
        while self.peek() in ("+", "-"):
            op = self.tokens[self.pos]
            self.pos += 1
            rhs = self.term(depth)
            value = value + rhs if op == "+" else value - rhs
        return value

    def term(self, depth):
        value = self.factor(depth)
        while self.peek() in ("*", "/"):
            op = self.tokens[self.pos]
            self.pos += 1
            rhs = self.factor(depth)
            value = value * rhs if op == "*" else value / rhs
        return value

    def factor(self, depth):
        token = self.peek()
        self.pos += 1
        if token == "(" and depth < 30:
            value = self.expr(depth + 1)
            if self.peek() != ")":
                raise ValueError("missing parenthesis")
            self.pos += 1
            return value
        if token is None or token[0] not in "0123456789":
            raise ValueError("number expected")
        return Fraction(int(token))


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200 or not re.fullmatch(r"[-+*/() 0-9]+", answer.strip()):
        return False
    if re.search(r"[0-9] +[0-9]", answer):
        return False
    parser = _Parser(answer)
    try:
        value = parser.expr()
    except (ValueError, ZeroDivisionError):
        return False
    return parser.peek() is None and value == TARGET


def reference_answer(instance):
    return instance["solution"]
