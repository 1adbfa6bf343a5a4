"""Countdown: combine all given numbers into an expression that hits the target."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "arithmetic", "tags": ["search", "expressions"]}
PRIORITY = {"+": 1, "-": 1, "*": 2, "/": 2}


def generate(rng, difficulty):
    count = 4 + difficulty // 3
    while True:
        numbers = [rng.randint(2, 9 + 4 * difficulty) for _ in range(count)]
        value, text = Fraction(numbers[0]), str(numbers[0])
        for number in numbers[1:]:
            op = rng.choice("+-*")
            text = f"({text} {op} {number})"
            value = value + number if op == "+" else value - number if op == "-" else value * number
        if 100 <= value <= 99999:
            shown = numbers[:]
            rng.shuffle(shown)
            return {"numbers": shown, "target": int(value), "solution": text}


def observe(instance):
    return ("Use every one of the numbers " + ", ".join(map(str, instance["numbers"])) +
            f" exactly once, with +, -, *, / and parentheses, to reach {instance['target']}.\n"
            "Division is exact (fractions are allowed on the way), and there is no unary minus.\n"
            "Answer with the expression alone.")


def evaluate(text):
    """Value of an infix expression and the list of its numbers, or None."""
    tokens = re.findall(r"[0-9]+|[-+*/()]|\S", text)
    if not 1 <= len(tokens) <= 80:
        return None
    values, operators, used = [], [], []

    def reduce_top():
        op = operators.pop()
        right, left = values.pop(), values.pop()
        if op == "/":
            if right == 0:
                return False
            values.append(left / right)
        else:
            values.append(left + right if op == "+" else left - right if op == "-" else left * right)
        return True

    want_value = True
    for token in tokens:
        if want_value:
            if token == "(":
                operators.append(token)
            elif re.fullmatch(r"[0-9]{1,6}", token):
                used.append(int(token))
                values.append(Fraction(used[-1]))
                want_value = False
            else:
                return None
        elif token == ")":
            while operators and operators[-1] != "(":
                if not reduce_top():
                    return None
            if not operators:
                return None
            operators.pop()
        elif token in PRIORITY:
            while operators and operators[-1] != "(" and PRIORITY[operators[-1]] >= PRIORITY[token]:
                if not reduce_top():
                    return None
            operators.append(token)
            want_value = True
        else:
            return None
    if want_value:
        return None
    while operators:
        if operators[-1] == "(" or not reduce_top():
            return None
    return values[0], used


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    result = evaluate(answer.strip())
    if result is None:
        return False
    value, used = result
    return sorted(used) == sorted(instance["numbers"]) and value == instance["target"]


def reference_answer(instance):
    return instance["solution"]
