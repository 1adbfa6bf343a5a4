"""Reach a target number with given numbers; the expression is parsed by hand."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    count = 4 + difficulty // 3
    while True:
        numbers = [rng.randint(2, 12 + 3 * difficulty) for _ in range(count)]
        value, text = numbers[0], str(numbers[0])
        for n in numbers[1:]:
            op = rng.choice("+-*")
            value = value + n if op == "+" else value - n if op == "-" else value * n
            text = f"({text} {op} {n})"
        if 100 <= value <= 20000 and value not in numbers:
            shown = list(numbers)
            rng.shuffle(shown)
            return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with +, -, *, / and "
        f"round brackets, to get exactly {instance['target']}. Numbers must not be glued together and there "
        "is no unary minus. Answer with the expression only."
    )


def _value(tokens):
    """Shunting-yard; None when the expression is not well formed."""
    rank = {"+": 1, "-": 1, "*": 2, "/": 2}
    values, stack, want = [], [], True

    def reduce():
        op = stack.pop()
        b, a = values.pop(), values.pop()
        values.append(a + b if op == "+" else a - b if op == "-" else a * b if op == "*" else a / b)

    for token in tokens:
        if token.isdigit():
            if not want:
                return None
            values.append(Fraction(int(token)))
            want = False
        elif token == "(":
            if not want:
                return None
            stack.append(token)
        elif want:
            return None
        elif token == ")":
            while stack and stack[-1] != "(":
                reduce()
            if not stack:
                return None
            stack.pop()
        else:
            while stack and stack[-1] != "(" and rank[stack[-1]] >= rank[token]:
                reduce()
            stack.append(token)
            want = True
    if want or "(" in stack:
        return None
    while stack:
        reduce()
    return values[0]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    if not re.fullmatch(r"[0-9+\-*/() ]+", answer.strip()):
        return False
    tokens = re.findall(r"[0-9]+|[+\-*/()]", answer)
    used = sorted(int(t) for t in tokens if t.isdigit())
    if used != sorted(instance["numbers"]):
        return False
    try:
        value = _value(tokens)
    except ZeroDivisionError:
        return False
    return value is not None and value == instance["target"]


def reference_answer(instance):
    return instance["solution"]
