"""Boolean functions: write a formula with the given truth table."""
import re

RESYN = {"description": "Formula for a truth table", "tags": ["logic"]}

NAMES = "abcdef"


class FormulaError(Exception):
    pass


class Parser:
    """or-level > and-level > not-level > atom"""

    def __init__(self, text, names):
        self.tokens = re.findall(r"[a-z]|[&|!()]", text)
        self.names = names
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def parse(self):
        tree = self.disjunction()
        if self.peek() is not None:
            raise FormulaError("text after the end of the formula")
        return tree

    def disjunction(self):
        parts = [self.conjunction()]
        while self.peek() == "|":
            self.take()
            parts.append(self.conjunction())
        return ("|", parts)

    def conjunction(self):
        parts = [self.negation()]
        while self.peek() == "&":
            self.take()
            parts.append(self.negation())
        return ("&", parts)

    def negation(self):
        if self.peek() == "!":
            self.take()
            return ("!", self.negation())
        return self.atom()

    def atom(self):
        token = self.take()
        if token == "(":
            inside = self.disjunction()
            if self.take() != ")":
                raise FormulaError("missing bracket")
            return inside
        if token is None or token not in self.names:
            raise FormulaError("unexpected token")
        return ("v", self.names.index(token))


def holds(tree, bits):
    kind, body = tree
    if kind == "v":
        return bits[body]
    if kind == "!":
        return not holds(body, bits)
    return (any if kind == "|" else all)(holds(part, bits) for part in body)


def generate(rng, difficulty):
    n = 3 + (difficulty + 1) // 4
    size = 2 ** n
    trues = rng.sample(range(size), 2 + difficulty + rng.randint(0, 2))
    return {"names": NAMES[:n], "table": [int(i in trues) for i in range(size)]}


def rows(instance):
    n = len(instance["names"])
    return [tuple(bool(i >> (n - 1 - k) & 1) for k in range(n)) for i in range(2 ** n)]


def observe(instance):
    lines = "\n".join(
        " ".join("01"[b] for b in row) + f" -> {value}" for row, value in zip(rows(instance), instance["table"])
    )
    return (
        f"Truth table over {' '.join(instance['names'])}:\n{lines}\n"
        "Write a formula with this table. Use the variables, & (and), | (or), ! (not) and brackets; ! binds "
        "strongest, then &, then |. Answer with the formula alone."
    )


def verify(instance, answer):
    if re.search(r"[^a-f&|!()\s]", answer):
        return False
    try:
        tree = Parser(answer, instance["names"]).parse()
    except FormulaError:
        return False
    return [int(holds(tree, row)) for row in rows(instance)] == list(instance["table"])


def reference_answer(instance):
    terms = []
    for row, value in zip(rows(instance), instance["table"]):
        if value:
            terms.append("(" + " & ".join(n if b else "!" + n for n, b in zip(instance["names"], row)) + ")")
    return " | ".join(terms)
