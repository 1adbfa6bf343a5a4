"""Make a number out of equal digits with + - * ^ and brackets."""
import re

RESYN = {"description": "Number puzzle with one digit", "tags": ["arithmetic", "puzzle"]}


def tokenize(text):
    if len(text) > 120 or not re.fullmatch(r"[0-9+*^() \-]+", text):
        return None
    return re.findall(r"[0-9]+|[+*^()\-]", text)


class Calculator:
    """Grammar: sum := product (+|- product)*; product := power (* power)*; power := atom (^ power)?"""

    def __init__(self, tokens):
        self.tokens = tokens + ["end"]
        self.position = 0

    def next(self):
        self.position += 1
        return self.tokens[self.position - 1]

    @property
    def head(self):
        return self.tokens[min(self.position, len(self.tokens) - 1)]

    def total(self):
        value = self.product()
        while self.head in "+-":
            if self.next() == "+":
                value += self.product()
            else:
                value -= self.product()
        return value

    def product(self):
        value = self.power()
        while self.head == "*":
            self.next()
            value *= self.power()
        return value

    def power(self):
        base = self.atom()
        if self.head == "^":
            self.next()
            exponent = self.power()
            if exponent < 0:
                raise ValueError("negative exponent")
            return base ** exponent
        return base

    def atom(self):
        token = self.next()
        if token == "(":
            value = self.total()
            if self.next() != ")":
                raise ValueError("bracket")
            return value
        if not token.isdigit() or len(token) > 6:
            raise ValueError("number expected")
        return int(token)


def generate(rng, difficulty):
    digit = rng.randint(2, 9)
    count = 4 + difficulty
    while True:
        text, value = str(digit), digit
        for _ in range(count - 1):
            op = rng.choice("+-**")
            text, value = f"({text} {op} {digit})", value + digit if op == "+" else value - digit if op == "-" else value * digit
        if 10 < value < 10 ** (3 + difficulty // 2) and value != digit * count:
            return {"digit": digit, "count": count, "target": value, "solution": text}


def observe(instance):
    return (
        f"Write the number {instance['target']} with exactly {instance['count']} digits {instance['digit']}, each of them a "
        "number of its own, and with + - * ^ (power) and brackets. There is no sign in front of a number. "
        "Answer with the expression alone."
    )


def verify(instance, answer):
    tokens = tokenize(answer.strip())
    if tokens is None:
        return False
    calculator = Calculator(tokens)
    try:
        value = calculator.total()
    except ValueError:
        return False
    if calculator.head != "end" or value != instance["target"]:
        return False
    return [t for t in tokens if t.isdigit()] == [str(instance["digit"])] * instance["count"]


def reference_answer(instance):
    return instance["solution"]
