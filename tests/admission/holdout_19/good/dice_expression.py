"""Reach a target with all the dice; a small hand-written parser reads the sum."""
from fractions import Fraction

RESYN = {"profile": "standard", "family": "dice_expression", "tags": ["dice", "arithmetic"]}


def generate(rng, difficulty):
    while True:
        dice = [rng.randint(1, 6) for _ in range(4 + difficulty // 2)]
        text, value = str(dice[0]), dice[0]
        for d in dice[1:]:
            op = rng.choice("+-**")
            text = f"({text}{op}{d})"
            value = value + d if op == "+" else value - d if op == "-" else value * d
        if 40 + 30 * difficulty < value < 400 * difficulty + 100:
            shown = dice[:]
            rng.shuffle(shown)
            return {"dice": shown, "target": value, "text": text}


def observe(instance):
    return (
        f"You threw the dice {instance['dice']}. Write an arithmetic expression that uses each of these numbers exactly "
        f"once and is worth {instance['target']}. Allowed are + - * / and round brackets, with the usual precedence; "
        "no signs in front of a number, and digits may not be joined. Any right expression is accepted."
    )


def _evaluate(tokens):
    rank, values, ops = {"+": 1, "-": 1, "*": 2, "/": 2}, [], []

    def apply():
        op, b, a = ops.pop(), values.pop(), values.pop()
        values.append(a + b if op == "+" else a - b if op == "-" else a * b if op == "*" else a / b)

    want_value = True
    for t in tokens:
        if want_value:
            if t == "(":
                ops.append(t)
            elif t in "123456":
                values.append(Fraction(int(t)))
                want_value = False
            else:
                raise ValueError(t)
        elif t == ")":
            while ops and ops[-1] != "(":
                apply()
            if not ops:
                raise ValueError(t)
            ops.pop()
        elif t in rank:
            while ops and ops[-1] != "(" and rank[ops[-1]] >= rank[t]:
                apply()
            ops.append(t)
            want_value = True
        else:
            raise ValueError(t)
    if want_value or "(" in ops:
        raise ValueError("unfinished")
    while ops:
        apply()
    return values[0]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = [c for c in answer if c != " "]
    if any(c not in "123456+-*/()" for c in tokens):
        return False
    if sorted(int(c) for c in tokens if c.isdigit()) != sorted(instance["dice"]):
        return False
    try:
        return _evaluate(tokens) == instance["target"]
    except (ValueError, ZeroDivisionError):
        return False


def reference_answer(instance):
    return instance["text"]
