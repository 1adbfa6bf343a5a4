"""Reach a target from given numbers with + - * and brackets."""
import re

RESYN = {"profile": "standard", "family": "number_puzzles", "tags": ["expressions"]}


def generate(rng, difficulty):
    numbers = [rng.randint(2, 12 + difficulty) for _ in range(4 + difficulty // 3)]
    text, value = str(numbers[0]), numbers[0]
    for x in numbers[1:]:
        op = rng.choice("+-**")
        if op == "+":
            value += x
        elif op == "-":
            value -= x
        else:
            value *= x
        text = f"({text} {op} {x})"
    shown = numbers[:]
    rng.shuffle(shown)
    return {"numbers": shown, "target": value, "solution": text}


def observe(instance):
    return (
        f"Use each of the numbers {', '.join(map(str, instance['numbers']))} exactly once, with +, -, * and round "
        f"brackets (no other signs, no sign in front of a number), to make {instance['target']}. "
        "Answer with the expression only."
    )


def _evaluate(tokens):
    """Shunting-yard on a token list; None if it is not an expression."""
    rank = {"+": 1, "-": 1, "*": 2}
    values, ops = [], []

    def reduce():
        op = ops.pop()
        b, a = values.pop(), values.pop()
        values.append(a + b if op == "+" else a - b if op == "-" else a * b)

    operand = True
    for t in tokens:
        if operand:
            if t == "(":
                ops.append(t)
            elif t[0] in "0123456789":
                values.append(int(t))
                operand = False
            else:
                return None
        elif t == ")":
            while ops and ops[-1] != "(":
                reduce()
            if not ops:
                return None
            ops.pop()
        elif t in rank:
            while ops and ops[-1] != "(" and rank[ops[-1]] >= rank[t]:
                reduce()
            ops.append(t)
            operand = True
        else:
            return None
    if operand or "(" in ops:
        return None
    while ops:
        reduce()
    return values[0]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9+\-*() ]+", text):
        return False
    tokens = re.findall(r"[0-9]+|[-+*()]", text)
    used = [t for t in tokens if t[0] in "0123456789"]
    if sorted(used) != sorted(map(str, instance["numbers"])):
        return False
    return _evaluate(tokens) == instance["target"]


def reference_answer(instance):
    return instance["solution"]
