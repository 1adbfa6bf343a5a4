"""Numbers round with an expression answer, read by a small parser of its own."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "arithmetic-puzzle", "tags": ["numbers", "several-answers"]}


def generate(rng, difficulty):
    count = 5 + difficulty // 3
    while True:
        numbers = [rng.randint(2, 25 + 8 * difficulty) for _ in range(count)]
        items = [(str(n), n) for n in numbers]
        while len(items) > 1:
            a = items.pop(rng.randrange(len(items)))
            b = items.pop(rng.randrange(len(items)))
            op = rng.choice("+-*") if a[1] * b[1] < 3000 else rng.choice("+-")
            value = a[1] + b[1] if op == "+" else a[1] - b[1] if op == "-" else a[1] * b[1]
            items.append((f"({a[0]} {op} {b[0]})", value))
        text, value = items[0]
        if value > 150 and abs(value - sum(numbers)) > 50:
            return {"numbers": numbers, "target": value, "witness": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once (a number "
        f"that is listed twice is used twice) to make {instance['target']}.\n"
        "Allowed are + - * / and parentheses, nothing else (no signs in front of numbers). "
        "Divisions are exact, fractions may come up on the way.\n"
        "Answer with one expression. Any correct one will do."
    )


def evaluate_tokens(tokens):
    """Shunting-yard over at most a few dozen tokens; None if malformed."""
    rank = {"+": 1, "-": 1, "*": 2, "/": 2}
    values, ops = [], []

    def reduce_top():
        op, b, a = ops.pop(), values.pop(), values.pop()
        if op == "/":
            values.append(a / b)
        else:
            values.append(a + b if op == "+" else a - b if op == "-" else a * b)

    want_value = True
    for token in tokens:
        if token.isdigit():
            if not want_value:
                return None
            values.append(Fraction(int(token)))
            want_value = False
        elif token == "(":
            if not want_value:
                return None
            ops.append(token)
        elif token == ")":
            if want_value:
                return None
            while ops and ops[-1] != "(":
                reduce_top()
            if not ops:
                return None
            ops.pop()
        else:
            if want_value:
                return None
            while ops and ops[-1] != "(" and rank[ops[-1]] >= rank[token]:
                reduce_top()
            ops.append(token)
            want_value = True
    if want_value or "(" in ops:
        return None
    while ops:
        reduce_top()
    return values[0]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9+\-*/() ]+", text):
        return False
    tokens = re.findall(r"[0-9]+|[-+*/()]", text)
    used = sorted(t for t in tokens if t.isdigit())
    if used != sorted(str(n) for n in instance["numbers"]):
        return False
    try:
        return evaluate_tokens(tokens) == instance["target"]
    except ZeroDivisionError:
        return False


def reference_answer(instance):
    return instance["witness"]
