"""Combine given amounts to a target with + - * and brackets."""
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["expressions", "search"]}


def generate(rng, difficulty):
    n = 4 + difficulty // 3
    numbers = [rng.randint(2, 9 + 3 * difficulty) for _ in range(n)]
    text = str(numbers[0])
    value = numbers[0]
    for x in numbers[1:]:
        op = rng.choice("+-*") if abs(value) < 20000 else rng.choice("+-")
        text = f"({text}) {op} {x}"
        value = value + x if op == "+" else value - x if op == "-" else value * x
    offset = rng.randint(100, 999)
    numbers.append(offset)
    text = f"({text}) + {offset}"
    value += offset
    return {"numbers": sorted(numbers), "target": value, "solution": text}


def observe(instance):
    return "\n".join([
        "A shopkeeper has the numbers " + ", ".join(map(str, instance["numbers"])) + ".",
        f"Build an expression with the value {instance['target']} that uses each of them exactly once (a number that is listed twice is used "
        "twice), with + - * and round brackets only, and at least one operator.",
        "There is no unary minus. Answer with the expression only, without an equals sign."])


def evaluate(tokens):
    """Shunting-yard over integers; None if the text is no expression."""
    rank = {"+": 1, "-": 1, "*": 2}
    values, ops = [], []

    def apply():
        op = ops.pop()
        b, a = values.pop(), values.pop()
        values.append(a + b if op == "+" else a - b if op == "-" else a * b)

    operand = True
    for t in tokens:
        if operand:
            if t == "(":
                ops.append(t)
            elif t.isdigit():
                values.append(int(t))
                operand = False
            else:
                return None
        elif t == ")":
            while ops and ops[-1] != "(":
                apply()
            if not ops:
                return None
            ops.pop()
        elif t in rank:
            while ops and ops[-1] != "(" and rank[ops[-1]] >= rank[t]:
                apply()
            ops.append(t)
            operand = True
        else:
            return None
    if operand or "(" in ops:
        return None
    while ops:
        apply()
    return values[0]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    if re.fullmatch(r"[0-9+\-*() \n]+", answer) is None:
        return False
    tokens = re.findall(r"[0-9]+|[+\-*()]", answer)
    if any(len(t) > 6 for t in tokens):
        return False
    if sorted(int(t) for t in tokens if t.isdigit()) != instance["numbers"]:
        return False
    return evaluate(tokens) == instance["target"]


def reference_answer(instance):
    return instance["solution"]
