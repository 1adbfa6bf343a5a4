"""Reach a target with given numbers; own small parser, exact fractions."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "countdown_expression", "tags": ["arithmetic"]}


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(2, 9 + 2 * difficulty) for _ in range(4 + difficulty // 4)]
        text, value = str(numbers[0]), numbers[0]
        for n in numbers[1:]:
            op = rng.choice("+-*")
            text = f"({text}{op}{n})"
            value = value + n if op == "+" else value - n if op == "-" else value * n
        if 30 <= value <= 3000:
            shown = sorted(numbers)
            return {"numbers": shown, "target": value, "plan": text}


def _value(text):
    """(value, numbers used), or None for anything that is not an expression."""
    toks = re.findall(r"[0-9]{1,6}|[-+*/()]", text)
    if "".join(toks) != text.replace(" ", ""):
        return None
    used, vals, ops = [], [], []
    rank = {"+": 1, "-": 1, "*": 2, "/": 2, "(": 0}

    def reduce():
        op, b, a = ops.pop(), vals.pop(), vals.pop()
        vals.append(a + b if op == "+" else a - b if op == "-" else a * b if op == "*" else a / b)

    operand = True
    try:
        for t in toks:
            if operand and t == "(":
                ops.append(t)
            elif operand and t.isdigit():
                used.append(int(t))
                vals.append(Fraction(int(t)))
                operand = False
            elif not operand and t == ")":
                while ops[-1] != "(":
                    reduce()
                ops.pop()
            elif not operand and t in "+-*/":
                while ops and rank[ops[-1]] >= rank[t]:
                    reduce()
                ops.append(t)
                operand = True
            else:
                return None
        while ops:
            if ops[-1] == "(":
                return None
            reduce()
    except (IndexError, ZeroDivisionError):
        return None
    return (vals[0], used) if len(vals) == 1 and not operand else None


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with + - * / "
        f"and parentheses, to make {instance['target']}. Fractions in between are allowed; no leading "
        "minus sign and no joining of numbers. Answer with the expression alone."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if re.search(r"[0-9]\s+[0-9]", text):
        return False
    result = _value(text)
    return result is not None and result[0] == instance["target"] and sorted(result[1]) == instance["numbers"]


def reference_answer(instance):
    return instance["plan"]
