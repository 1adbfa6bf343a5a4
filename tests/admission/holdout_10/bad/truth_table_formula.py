"""Write a propositional formula with a given truth table."""
from itertools import product
import re

VARIABLES = "pqrst"
TOKEN = re.compile(r"\s*([pqrst&|~()])")


def generate(rng, difficulty):
    n = 3 + difficulty // 5
    while True:
        table = [rng.randint(0, 1) for _ in range(2 ** n)]
        if min(n, difficulty) <= sum(table) <= 3 + 2 * difficulty and 0 < sum(table) < 2 ** n:
            return {"n": n, "table": table}


class Parser:
    """or := and ('|' and)* ; and := not ('&' not)* ; not := '~' not | variable | '(' or ')'"""

    def __init__(self, tokens, names):
        self.tokens, self.place, self.names = tokens, 0, names

    def peek(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self):
        token = self.peek()
        self.place += 1
        return token

    def parse_or(self):
        parts = [self.parse_and()]
        while self.peek() == "|":
            self.take()
            parts.append(self.parse_and())
        return lambda env: any([part(env) for part in parts])

    def parse_and(self):
        parts = [self.parse_not()]
        while self.peek() == "&":
            self.take()
            parts.append(self.parse_not())
        return lambda env: all([part(env) for part in parts])

    def parse_not(self):
        token = self.take()
        if token == "~":
            inner = self.parse_not()
            return lambda env: not inner(env)
        if token == "(":
            inner = self.parse_or()
            if self.take() != ")":
                raise ValueError("bracket")
            return inner
        if token and token in self.names:
            return lambda env: env[token]
        raise ValueError("token")


def tokenize(text):
    tokens, place = [], 0
    text = text.rstrip()
    while place < len(text):
        match = TOKEN.match(text, place)
        if not match:
            raise ValueError("character")
        tokens.append(match.group(1))
        place = match.end()
    return tokens


def observe(instance):
    names = VARIABLES[: instance["n"]]
    rows = "\n".join(
        f"{' '.join(map(str, bits))} : {out}"
        for bits, out in zip(product((0, 1), repeat=instance["n"]), instance["table"])
    )
    return (
        f"Truth table ({' '.join(names)} : value):\n{rows}\nGive a formula with this table, made of "
        f"{', '.join(names)}, ~ (not), & (and), | (or) and brackets. ~ binds closest, then &, then |."
    )


def verify(instance, answer):
    if len(answer) > 20_000:
        return False
    names = VARIABLES[: instance["n"]]
    try:
        parser = Parser(tokenize(answer), names)
        formula = parser.parse_or()
    except ValueError:
        return False
    if parser.peek():
        return False
    values = [
        int(formula(dict(zip(names, bits)))) for bits in product((0, 1), repeat=instance["n"])
    ]
    return values == instance["table"]


def reference_answer(instance):
    names = VARIABLES[: instance["n"]]
    terms = []
    for bits, out in zip(product((0, 1), repeat=instance["n"]), instance["table"]):
        if out:
            terms.append("(" + " & ".join(v if b else "~" + v for v, b in zip(names, bits)) + ")")
    return " | ".join(terms)
