"""Differentiate a product of polynomials; any equal expression is right.

The answer is parsed by recursive descent with bounded depth into a list of coefficients.
"""

import re

RESYN = {"description": "Derivatives of polynomials", "tags": ["calculus", "grammars"]}

TOKEN = re.compile(r"\s*([0-9]{1,18}|[-+*^()x])", re.ASCII)
DEEPEST, LONGEST, HIGHEST_DEGREE, LARGEST = 25, 1500, 40, 10**40


class Unreadable(Exception):
    """The text is no polynomial, or one beyond the limits."""


def add(p, q, sign=1):
    size = max(len(p), len(q))
    return [(p[k] if k < len(p) else 0) + sign * (q[k] if k < len(q) else 0) for k in range(size)]


def multiply(p, q):
    if len(p) + len(q) > HIGHEST_DEGREE + 2:
        raise Unreadable
    product = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            product[i + j] += a * b
    if any(abs(value) > LARGEST for value in product):
        raise Unreadable
    return product


class Reader:
    def __init__(self, text):
        self.tokens = []
        place, text = 0, text.strip()
        while place < len(text):
            match = TOKEN.match(text, place)
            if not match:
                raise Unreadable
            self.tokens.append(match[1])
            place = match.end()
        self.place = 0

    def peek(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self):
        token = self.peek()
        self.place += 1
        return token

    def whole(self):
        value = self.sum(0)
        if self.peek():
            raise Unreadable
        return value

    def sum(self, depth):
        if depth > DEEPEST:
            raise Unreadable
        value = self.product(depth)
        while self.peek() and self.peek() in "+-":
            sign = 1 if self.take() == "+" else -1
            value = add(value, self.product(depth), sign)
        return value

    def product(self, depth):
        value = self.signed(depth)
        while self.peek() in ("*", "x", "("):
            if self.peek() == "*":
                self.take()
                value = multiply(value, self.signed(depth))
            else:
                value = multiply(value, self.power(depth))
        return value

    def signed(self, depth):
        if self.peek() != "-":
            return self.power(depth)
        self.take()
        return [-coefficient for coefficient in self.power(depth)]

    def power(self, depth):
        base = self.atom(depth)
        if self.peek() != "^":
            return base
        self.take()
        exponent = self.take()
        if not exponent.isdigit() or int(exponent) > HIGHEST_DEGREE or self.peek() == "^":
            raise Unreadable
        value = [1]
        for _ in range(int(exponent)):
            value = multiply(value, base)
        return value

    def atom(self, depth):
        token = self.take()
        if token == "x":
            return [0, 1]
        if token.isdigit():
            return [int(token)]
        if token == "(":
            value = self.sum(depth + 1)
            if self.take() == ")":
                return value
        raise Unreadable


def trimmed(p):
    p = list(p)
    while p and p[-1] == 0:
        p.pop()
    return p


def target(instance):
    product = [1]
    for factor in instance["factors"]:
        product = multiply(product, factor)
    return trimmed([power * coefficient for power, coefficient in enumerate(product)][1:])


def written(p):
    text = ""
    for power in range(len(p) - 1, -1, -1):
        value = p[power]
        if value:
            name = "" if power == 0 else "x" if power == 1 else f"x^{power}"
            number = str(abs(value)) if abs(value) != 1 or not name else ""
            sign = ("- " if text else "-") if value < 0 else ("+ " if text else "")
            text += (" " if text else "") + sign + number + name
    return text or "0"


def generate(rng, difficulty):
    factors = []
    for _ in range(2 + difficulty // 4):
        degree = 1 + rng.randint(0, 1 + difficulty // 3)
        factors.append([rng.choice([-1, 1]) * rng.randint(2, 5 + difficulty) for _ in range(degree + 1)])
    return {"factors": factors}


def observe(instance):
    product = " * ".join(f"({written(factor)})" for factor in instance["factors"])
    return (
        f"Differentiate with respect to x: {product}\n"
        "Answer with an expression that equals the derivative, expanded or not, written with whole numbers, x, +, -, *, ^ (whole "
        f"exponents up to {HIGHEST_DEGREE}) and round brackets; 3x means 3 * x."
    )


def verify(instance, answer):
    if len(answer) > LONGEST:
        return False
    try:
        return trimmed(Reader(answer).whole()) == target(instance)
    except Unreadable:
        return False


def reference_answer(instance):
    return written(target(instance))
