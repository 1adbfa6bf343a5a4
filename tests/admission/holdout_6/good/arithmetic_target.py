"""Build an expression with the given numbers. The parser below works on its own tree; nothing is handed to Python."""
from fractions import Fraction
import re


class Parser:
    MAX_DEPTH = 40

    def __init__(self, text):
        self.tokens = re.findall(r"[0-9]{1,4}|[-+*/()]", text)
        self.clean = "".join(self.tokens) == re.sub(r"\s", "", text)
        self.at = 0
        self.used = []

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def eval(self):
        """The value, or None if the text is no expression."""
        if not self.clean or not self.tokens:
            return None
        try:
            value = self.sum(0)
        except (SyntaxError, ZeroDivisionError):
            return None
        return value if self.at == len(self.tokens) else None

    def sum(self, depth):
        value = self.product(depth)
        while self.peek() in ("+", "-"):
            value = value + self.product(depth) if self.take() == "+" else value - self.product(depth)
        return value

    def product(self, depth):
        value = self.atom(depth)
        while self.peek() in ("*", "/"):
            value = value * self.atom(depth) if self.take() == "*" else value / self.atom(depth)
        return value

    def atom(self, depth):
        if depth > self.MAX_DEPTH:
            raise SyntaxError("too deep")
        token = self.peek()
        if token == "(":
            self.take()
            value = self.sum(depth + 1)
            if self.peek() != ")":
                raise SyntaxError("bracket")
            self.take()
            return value
        if not token.isdigit():
            raise SyntaxError(token)
        self.used.append(int(self.take()))
        return Fraction(self.used[-1])


def generate(rng, difficulty):
    count = 4 + difficulty // 2
    while True:
        numbers = [rng.randint(2, 12 + 3 * difficulty) for _ in range(count)]
        text, value = str(numbers[0]), numbers[0]
        for n in numbers[1:]:
            op = rng.choice("++--*")
            text = f"({text} {op} {n})"
            value = {"+": value + n, "-": value - n, "*": value * n}[op]
        if 100 < value < 100000:
            break
    return {"numbers": sorted(numbers), "target": value, "solution": text}


def observe(instance):
    return (f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, together with + - * / and "
            f"parentheses, to write an expression whose value is exactly {instance['target']}. There is no unary "
            "minus. Answer with the expression only.")


def reference_answer(instance):
    return instance["solution"]


def verify(instance, answer):
    if len(answer) > 500 or not answer.isascii():
        return False
    parser = Parser(answer)
    value = parser.eval()
    return value == instance["target"] and sorted(parser.used) == instance["numbers"]
