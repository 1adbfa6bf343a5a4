"""Write a number using copies of one digit, + - * ^ and parentheses."""
RESYN = {"description": "k copies of a digit make a target", "tags": ["arithmetic", "search"]}


class Bad(Exception):
    pass


class Parser:
    def __init__(self, text, digit):
        self.tokens = [c for c in text if not c.isspace()]
        self.pos = 0
        self.digit = digit
        self.count = 0

    def peek(self):
        return self.tokens[self.pos] if self.pos < len(self.tokens) else ""

    def take(self):
        c = self.peek()
        self.pos += 1
        return c

    def sum(self):
        v = self.product()
        while self.peek() in ("+", "-"):
            if self.take() == "+":
                v += self.product()
            else:
                v -= self.product()
        return v

    def product(self):
        v = self.power()
        while self.peek() == "*":
            self.take()
            v *= self.power()
        return v

    def power(self):
        base = self.atom()
        if self.peek() == "^":
            self.take()
            exponent = self.power()
            if exponent < 0:
                raise Bad("negative exponent")
            return base ** exponent
        return base

    def atom(self):
        c = self.take()
        if c == "(":
            v = self.sum()
            if self.take() != ")":
                raise Bad("missing )")
            return v
        if c == self.digit:
            self.count += 1
            return int(c)
        raise Bad("unexpected " + repr(c))


def generate(rng, difficulty):
    copies = 5 + difficulty
    while True:
        digit = rng.randint(2, 9)
        text, value = str(digit), digit
        for _ in range(copies - 1):
            op = rng.choice("+-**+")
            if op == "*":
                text, value = f"({text})*{digit}", value * digit
            elif op == "+":
                text, value = f"{text}+{digit}", value + digit
            else:
                text, value = f"{text}-{digit}", value - digit
        if value > 99:
            return {"digit": digit, "copies": copies, "target": value, "text": text}


def observe(instance):
    return (
        f"Write {instance['target']} using exactly {instance['copies']} copies of the digit "
        f"{instance['digit']} and no other digit. You may use +, -, *, ^ (power, right to left) "
        "and parentheses; digits may not be joined to longer numbers. "
        "Answer with the expression only."
    )


def verify(instance, answer):
    if len(answer) > 120:
        return False
    digit = str(instance["digit"])
    if answer.count(digit) != instance["copies"]:
        return False
    parser = Parser(answer, digit)
    try:
        value = parser.sum()
    except Bad:
        return False
    return parser.pos == len(parser.tokens) and value == instance["target"]


def reference_answer(instance):
    return instance["text"]
