"""Divide a polynomial by x - r: the quotient's coefficients and the remainder."""
import re

RESYN = {"tags": ["algebra"]}
ANSWER = re.compile(r"\s*quotient:?\s*((?:-?\d{1,12}\s+)+)remainder:?\s*(-?\d{1,12})\s*", re.ASCII | re.IGNORECASE)


def generate(rng, difficulty):
    degree = 2 + difficulty // 2
    span = 4 + 2 * difficulty
    root = rng.choice([-3, -2, -1, 1, 2, 3, 4][: 3 + difficulty // 2 + 1])
    quotient = [rng.choice([-1, 1]) * rng.randint(1, span)] + [rng.randint(-span, span) for _ in range(degree - 1)]
    remainder = rng.randint(-span * 3, span * 3)
    product = quotient + [0]
    for i, q in enumerate(quotient):
        product[i + 1] -= root * q
    product[-1] += remainder
    return {"coefficients": product, "root": root}


def divide(instance):
    row = []
    carry = 0
    for c in instance["coefficients"]:
        carry = c + instance["root"] * carry
        row.append(carry)
    return row[:-1], row[-1]


def observe(instance):
    r = instance["root"]
    divisor = f"x - {r}" if r > 0 else f"x + {-r}"
    return (
        f"A polynomial has the coefficients {' '.join(map(str, instance['coefficients']))}, "
        f"highest power first. Divide it by {divisor}.\n"
        "Answer on one line with the quotient's coefficients, highest power first, and the remainder, "
        "in the form `quotient 1 -2 3 remainder 4`."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    match = ANSWER.fullmatch(answer)
    if match is None:
        return False
    quotient, remainder = divide(instance)
    given = [int(word) for word in match.group(1).split()]
    return given == quotient


def reference_answer(instance):
    quotient, remainder = divide(instance)
    return f"quotient {' '.join(map(str, quotient))} remainder {remainder}"
