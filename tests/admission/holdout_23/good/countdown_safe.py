"""Countdown with an own expression evaluator."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "countdown", "tags": ["arithmetic", "search"]}


def generate(rng, difficulty):
    while True:
        numbers = [rng.randrange(2, 10 + 2 * difficulty) for _ in range(4 + difficulty // 4)]
        expr, value = str(numbers[0]), numbers[0]
        for n in numbers[1:]:
            op = rng.choice("+-*")
            value = value + n if op == "+" else value - n if op == "-" else value * n
            expr = f"({expr}{op}{n})"
        if 100 < value < 9999:
            shown = numbers[:]
            rng.shuffle(shown)
            return {"numbers": shown, "target": value, "solution": expr}


def observe(instance):
    return (f"Write an expression that equals {instance['target']} and uses each of the numbers "
            f"{', '.join(map(str, instance['numbers']))} exactly once, with the operations + - * / and parentheses "
            "(no unary minus). Answer with the expression only, at most 200 characters; any right one counts.")


def _tokenize(text):
    if len(text) > 200 or not re.fullmatch(r"[-+*/() 0-9]+", text) or re.search(r"[0-9] +[0-9]", text):
        return None
    return re.findall(r"[0-9]+|[-+*/()]", text)


def evaluate(tokens):
    """Shunting-yard evaluation; None for malformed input."""
    values, ops, expect_value = [], [], True
    rank = {"+": 1, "-": 1, "*": 2, "/": 2}

    def reduce():
        op, b, a = ops.pop(), values.pop(), values.pop()
        values.append(a + b if op == "+" else a - b if op == "-" else a * b if op == "*" else a / b)

    for tok in tokens:
        if tok[0] in "0123456789":
            if not expect_value:
                return None
            values.append(Fraction(int(tok)))
            expect_value = False
        elif tok == "(":
            if not expect_value:
                return None
            ops.append(tok)
        elif expect_value:
            return None
        elif tok == ")":
            while ops and ops[-1] != "(":
                reduce()
            if not ops:
                return None
            ops.pop()
        else:
            while ops and ops[-1] != "(" and rank[ops[-1]] >= rank[tok]:
                reduce()
            ops.append(tok)
            expect_value = True
    if expect_value or "(" in ops:
        return None
    while ops:
        reduce()
    return values[0]


def verify(instance, answer):
    tokens = _tokenize(answer.strip()) if isinstance(answer, str) else None
    if not tokens:
        return False
    numbers = [t for t in tokens if t[0] in "0123456789"]
    if sorted(numbers) != sorted(map(str, instance["numbers"])):
        return False
    try:
        return evaluate(tokens) == instance["target"]
    except ZeroDivisionError:
        return False


def reference_answer(instance):
    return instance["solution"]
