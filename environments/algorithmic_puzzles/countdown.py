"""Combine all given numbers with + - * / to reach the target.

Difficulty: the numbers grow from 3 to 12; different expressions over them, in bits.
"""

import re
from random import Random

RESYN = {"profile": "standard", "family": "algorithmic_puzzles", "tags": ["arithmetic"]}

PRECEDENCE = {"(": -1, ")": 0, "+": 1, "-": 1, "*": 2, "/": 2}
# Keeps every step of the planted expression within mental arithmetic.
LARGEST_STEP = 2000


def generate(rng: Random, difficulty: int) -> dict:
    while True:
        numbers = [rng.randint(2, 9 + 2 * difficulty) for _ in range(2 + difficulty)]
        target, expression = random_expression(rng, numbers)
        # The plain sum would be the first thing anybody tries.
        if 10 < target < 1000 and target not in (sum(numbers), *numbers):
            return {"numbers": numbers, "target": target, "solution": expression}


def random_expression(rng: Random, numbers: list[int]) -> tuple[int, str]:
    """Join two random parts by a random operator until one part is left."""
    parts = [(number, str(number)) for number in numbers]
    while len(parts) > 1:
        rng.shuffle(parts)
        left, left_text = parts.pop()
        right, right_text = parts.pop()
        operator = rng.choice("+-*/")
        value = calculate(left, operator, right)
        if value is None or not 0 < value <= LARGEST_STEP:
            operator, value = "+", left + right
        parts.append((value, f"({left_text} {operator} {right_text})"))
    return parts[0][0], parts[0][1][1:-1]


def observe(instance: dict) -> str:
    numbers = ", ".join(map(str, instance["numbers"]))
    return (
        f"Write an expression with the value {instance['target']} that uses each of these numbers "
        f"exactly once: {numbers}.\n"
        "Allowed are +, -, *, / and round brackets; there is no unary minus, and every division "
        "must be exact, without remainder.\n"
        "Answer with the expression alone on one line, for example (180 from 2, 40 and "
        "50): `2 * (40 + 50)`"
    )


def verify(instance: dict, answer: str) -> bool:
    numbers = instance["numbers"]
    if len(answer) > 20 * len(numbers) or not re.fullmatch(r"[0-9+*/() -]+", answer.strip()):
        return False
    tokens = re.findall(r"[0-9]+|[-+*/()]", answer)
    used = sorted(int(token) for token in tokens if token.isdigit())
    return used == sorted(numbers) and evaluate(tokens) == instance["target"]


def reference_answer(instance: dict) -> str:
    return instance["solution"]


def evaluate(tokens: list[str]) -> int | None:
    """Value of the expression; None if it is malformed or a division leaves a remainder."""
    values: list[int] = []
    pending = ["("]
    operand_next = True
    for token in [*tokens, ")"]:
        if not pending or operand_next != (token == "(" or token.isdigit()):
            return None
        if token.isdigit():
            values.append(int(token))
            operand_next = False
            continue
        while token != "(" and PRECEDENCE[pending[-1]] >= PRECEDENCE[token]:
            right, left = values.pop(), values.pop()
            result = calculate(left, pending.pop(), right)
            if result is None:
                return None
            values.append(result)
        if token == ")":
            pending.pop()
        else:
            pending.append(token)
            operand_next = True
    return None if pending else values[0]


def calculate(left: int, operator: str, right: int) -> int | None:
    if operator == "/":
        return left // right if right and left % right == 0 else None
    if operator == "*":
        return left * right
    return left + right if operator == "+" else left - right
