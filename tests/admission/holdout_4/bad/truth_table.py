"""Write a formula for a given truth table."""

import re
from itertools import product

RESYN = {"description": "Formula from a truth table", "tags": ["logic"]}

TOKENS = re.compile(r"\s*(and|or|not|[()]|[a-e]\b)")


class ParseError(Exception):
    pass


class Parser:
    """formula := term ('or' term)*; term := factor ('and' factor)*; factor := 'not' factor | '(' formula ')' | name"""

    def __init__(self, text):
        self.tokens = []
        place = 0
        text = text.rstrip()
        while place < len(text):
            match = TOKENS.match(text, place)
            if not match:
                raise ParseError
            self.tokens.append(match[1])
            place = match.end()
        self.tokens.append("end")
        self.place = 0

    def take(self):
        token = self.tokens[self.place]
        self.place += 1
        return token

    def formula(self, row):
        value = self.term(row)
        while self.tokens[self.place] == "or":
            self.take()
            value = self.term(row) or value
        return value

    def term(self, row):
        value = self.factor(row)
        while self.tokens[self.place] == "and":
            self.take()
            value = self.factor(row) and value
        return value

    def factor(self, row):
        token = self.take()
        if token == "not":
            return not self.factor(row)
        if token == "(":
            value = self.formula(row)
            if self.take() != ")":
                raise ParseError
            return value
        if token in row:
            return row[token]
        raise ParseError

    def whole(self, row):
        self.place = 0
        value = self.formula(row)
        if self.take() != "end":
            raise ParseError
        return value


def rows(names):
    return [dict(zip(names, values)) for values in product([False, True], repeat=len(names))]


def generate(rng, difficulty):
    names = "abcde"[: 4 + difficulty // 6]
    size = 2 ** len(names)
    true_rows = sorted(rng.sample(range(size), 4 + difficulty))
    return {"names": names, "true": true_rows}


def observe(instance):
    table = "\n".join(
        " ".join("1" if row[name] else "0" for name in instance["names"]) + " | " + str(int(index in instance["true"]))
        for index, row in enumerate(rows(instance["names"]))
    )
    return (
        f"{' '.join(instance['names'])} | result\n{table}\n"
        "Write a formula with this truth table. Use the names, 'and', 'or', 'not' and round brackets; 'not' binds tightest, "
        "then 'and', then 'or'. Answer with the formula on one line."
    )


def verify(instance, answer):
    try:
        parser = Parser(answer[:50000])
        return all(
            parser.whole(row) == (index in instance["true"]) for index, row in enumerate(rows(instance["names"]))
        )
    except (ParseError, IndexError):
        return False


def reference_answer(instance):
    terms = []
    for index, row in enumerate(rows(instance["names"])):
        if index in instance["true"]:
            terms.append("(" + " and ".join(name if row[name] else f"not {name}" for name in instance["names"]) + ")")
    return " or ".join(terms)
