"""Reach a target with the numbers of some dice."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "games", "tags": ["arithmetic", "search"]}


def generate(rng, difficulty):
    numbers = [rng.randint(2, 12 + difficulty) for _ in range(4 + difficulty // 2)]
    value, text = Fraction(numbers[0]), str(numbers[0])
    for number in numbers[1:]:
        op = rng.choice("+-*" if abs(value) < 300 else "+-")
        value = value + number if op == "+" else value - number if op == "-" else value * number
        text = f"({text} {op} {number})"
    if abs(value) < 40:
        k = rng.randint(41, 99)
        numbers.append(k)
        value, text = value * k + 0, f"{text} * {k}"
    shown = numbers[:]
    rng.shuffle(shown)
    return {"numbers": shown, "target": int(value), "formula": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with the "
        f"operators + - * / and parentheses, to get {instance['target']}. Division is exact, there are "
        "no signs in front of numbers or parentheses. Answer with the formula only; any right formula counts."
    )


def _evaluate(tokens):
    """Shunting-yard evaluation; None for anything malformed."""
    rank = {"+": 1, "-": 1, "*": 2, "/": 2}
    values, ops, want_value = [], [], True

    def reduce():
        op, b, a = ops.pop(), values.pop(), values.pop()
        if op == "/" and b == 0:
            raise ZeroDivisionError
        values.append(a + b if op == "+" else a - b if op == "-" else a * b if op == "*" else a / b)

    for token in tokens:
        if want_value and token == "(":
            ops.append(token)
        elif want_value and token[0] in "0123456789":
            values.append(Fraction(int(token)))
            want_value = False
        elif not want_value and token == ")":
            while ops and ops[-1] != "(":
                reduce()
            if not ops:
                return None
            ops.pop()
        elif not want_value and token in rank:
            while ops and ops[-1] != "(" and rank[ops[-1]] >= rank[token]:
                reduce()
            ops.append(token)
            want_value = True
        else:
            return None
    if want_value or "(" in ops:
        return None
    while ops:
        reduce()
    return values[0]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return 0.0
    if not re.fullmatch(r"[-+*/() 0-9]+", answer.strip()):
        return 0.0
    tokens = re.findall(r"[0-9]+|[-+*/()]", answer)
    digits = [t for t in tokens if t[0] in "0123456789"]
    if any(t[0] == "0" or len(t) > 3 for t in digits):
        return 0.0
    used = sorted(int(t) for t in digits)
    if used != sorted(instance["numbers"]):
        return 0.0
    try:
        return 1.0 if _evaluate(tokens) == instance["target"] else 0.0
    except ZeroDivisionError:
        return 0.0


def reference_answer(instance):
    return instance["formula"]
