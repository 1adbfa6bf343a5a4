"""Write a propositional formula with a given truth table; any equivalent formula is right."""

import re
from itertools import product
from random import Random

RESYN = {"description": "Formula for a truth table", "tags": ["logic", "grammars"]}

TOKEN = re.compile(r"\s*([a-e]|[01]|[()!&|^])")
MAX_DEPTH = 30


class Malformed(Exception):
    """The text is not a formula."""


class Parser:
    """Recursive descent; each formula becomes the bit mask of its truth table."""

    def __init__(self, tokens, masks, full):
        self.tokens = tokens
        self.position = 0
        self.masks = masks
        self.full = full
        self.depth = 0

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def take(self):
        token = self.peek()
        if token is None:
            raise Malformed
        self.position += 1
        return token

    def level(self, operator, lower, combine):
        value = lower()
        while self.peek() == operator:
            self.take()
            value = combine(value, lower())
        return value

    def disjunction(self):
        return self.level("|", self.exclusive, lambda a, b: a | b)

    def exclusive(self):
        return self.level("^", self.conjunction, lambda a, b: a ^ b)

    def conjunction(self):
        return self.level("&", self.literal, lambda a, b: a & b)

    def literal(self):
        self.depth += 1
        if self.depth > MAX_DEPTH + 1:  # the variable inside counts too
            raise Malformed
        token = self.take()
        if token == "!":
            value = self.full ^ self.literal()
        elif token == "(":
            value = self.disjunction()
            if self.take() != ")":
                raise Malformed
        elif token in self.masks:
            value = self.masks[token]
        else:
            raise Malformed
        self.depth -= 1
        return value

    def parse(self):
        value = self.disjunction()
        if self.peek() is not None:
            raise Malformed
        return value


def tokenize(text):
    tokens, position = [], 0
    while position < len(text):
        match = TOKEN.match(text, position)
        if match is None:
            raise Malformed
        tokens.append(match[1])
        position = match.end()
    return tokens


def rows(count):
    return list(product([0, 1], repeat=count))


def generate(rng: Random, difficulty: int) -> dict:
    variables = 4 if difficulty < 6 else 5
    size = 2**variables
    ones = 3 + difficulty
    true_rows = sorted(rng.sample(range(size), ones))
    return {"variables": variables, "true_rows": true_rows, "length": 60 + 24 * ones * variables // 3}


def observe(instance: dict) -> str:
    names = "abcde"[: instance["variables"]]
    table = "\n".join(
        f"{' '.join(map(str, row))} | {int(index in instance['true_rows'])}"
        for index, row in enumerate(rows(instance["variables"]))
    )
    return (
        f"A truth table:\n\n{' '.join(names)} | f\n{table}\n\n"
        "Write a formula for f with the variables, the constants 0 and 1, ! (not), & (and), ^ "
        "(exclusive or), | (or) and brackets; ! binds most tightly, then &, then ^, then |. Use at "
        f"most {instance['length']} characters and at most {MAX_DEPTH} nested brackets or "
        "negations. Any formula with this table is accepted. Example of the form: `!(a & b) | a`"
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`").strip()
    if not text or len(text) > instance["length"]:
        return False
    table = rows(instance["variables"])
    masks = {
        name: sum(row[place] << index for index, row in enumerate(table))
        for place, name in enumerate("abcde"[: instance["variables"]])
    }
    full = 2 ** len(table) - 1
    try:
        value = Parser(tokenize(text), {**masks, "0": 0, "1": full}, full).parse()
    except Malformed:
        return False
    return value == sum(1 << index for index in instance["true_rows"])


def reference_answer(instance: dict) -> str:
    table = rows(instance["variables"])
    terms = []
    for index in instance["true_rows"]:
        literals = [name if bit else "!" + name for name, bit in zip("abcde", table[index])]
        terms.append("&".join(literals))
    return "|".join(terms)
