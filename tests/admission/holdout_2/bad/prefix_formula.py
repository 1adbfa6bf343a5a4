"""Find a prefix formula with a given truth table."""

import re
from itertools import product

RESYN = {"description": "Formula from truth table", "tags": ["logic", "synthesis"]}
TOKEN = re.compile(r"[()]|and|or|not|[a-e]")


def _random(rng, names, size):
    if size <= 1:
        return rng.choice(names)
    if rng.random() < 0.25:
        return f"(not {_random(rng, names, size - 1)})"
    left = rng.randint(1, size - 1)
    word = rng.choice(["and", "or"])
    return f"({word} {_random(rng, names, left)} {_random(rng, names, size - left)})"


class Reader:
    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    def next(self):
        if self.at >= len(self.tokens):
            raise ValueError("formula ends too early")
        self.at += 1
        return self.tokens[self.at - 1]

    def formula(self):
        token = self.next()
        if token in "abcde":
            return token
        if token != "(":
            raise ValueError("bracket expected")
        word = self.next()
        if word == "not":
            node = ("not", self.formula())
        elif word == "(":
            # Superfluous brackets are fine.
            self.at -= 1
            node = self.formula()
        elif word in ("and", "or"):
            node = (word, self.formula(), self.formula())
        else:
            raise ValueError("unknown word")
        if self.next() != ")":
            raise ValueError("closing bracket expected")
        return node


def _truth(node, values):
    if isinstance(node, str):
        return values[node]
    if node[0] == "not":
        return not _truth(node[1], values)
    left, right = _truth(node[1], values), _truth(node[2], values)
    return left and right if node[0] == "and" else left or right


def _read(text):
    tokens = TOKEN.findall(text)
    if re.sub(r"\s", "", text) != "".join(tokens):
        raise ValueError("unknown text")
    reader = Reader(tokens)
    node = reader.formula()
    if reader.at != len(tokens):
        raise ValueError("more than one formula")
    return node


def _table(node, names):
    return "".join("1" if _truth(node, dict(zip(names, row))) else "0"
                   for row in product([False, True], repeat=len(names)))


def _matter_all(table):
    """Whether the table depends on every one of its letters."""
    steps = [1 << i for i in range(len(table).bit_length() - 1)]
    return all(any(table[i] != table[i ^ step] for i in range(len(table))) for step in steps)


def generate(rng, difficulty):
    names = "abcde"[: 4 + (difficulty >= 6)]
    while True:
        text = _random(rng, names, 8 + 2 * difficulty)
        table = _table(_read(text), names)
        if len(table) // 4 <= table.count("1") <= len(table) * 3 // 4 and _matter_all(table):
            return {"names": names, "table": table, "formula": text}


def observe(instance):
    names = instance["names"]
    rows = "\n".join(
        " ".join("01"[v] for v in row) + " | " + bit
        for row, bit in zip(product([False, True], repeat=len(names)), instance["table"])
    )
    return (
        "Formulas are written as: a letter, (not F), (and F G) or (or F G), where F and G are formulas.\n"
        f"Find any formula over {', '.join(names)} with this truth table:\n{' '.join(names)} | value\n{rows}\n"
        "Answer with the formula alone, for example `(and e (not e))`."
    )


def verify(instance, answer):
    if len(answer) > 20000:
        return False
    try:
        node = _read(answer.strip())
        return _table(node, instance["names"]) == instance["table"]
    except (ValueError, KeyError, TypeError):
        return False


def reference_answer(instance):
    return instance["formula"]
