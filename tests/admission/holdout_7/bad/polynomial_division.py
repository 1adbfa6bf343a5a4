"""Divide polynomials with integer coefficients by a monic polynomial."""
import re

RESYN = {"description": "Polynomial division with remainder", "tags": ["algebra"]}


def generate(rng, difficulty):
    degree = 2 + difficulty
    low = 1 + difficulty // 3
    dividend = [rng.choice([-3, -2, -1, 1, 2, 3])] + [rng.randint(-9, 9) for _ in range(degree)]
    divisor = [1] + [rng.randint(-5, 5) for _ in range(low)]
    return {"dividend": dividend, "divisor": divisor}


def divide(dividend, divisor):
    work, quotient = list(dividend), []
    while len(work) >= len(divisor):
        lead = work[0]
        quotient.append(lead)
        for i, c in enumerate(divisor):
            work[i] -= lead * c
        work.pop(0)
    return quotient, work


def observe(instance):
    return (
        "Polynomials are given by their coefficients, highest power first. Divide\n"
        f"{' '.join(map(str, instance['dividend']))}\nby\n{' '.join(map(str, instance['divisor']))}\n"
        "Answer with the quotient and the remainder in the form: Q 1 -2 3 R 4 5\n"
        f"The remainder has exactly {len(instance['divisor']) - 1} coefficients, zeros included."
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    match = re.fullmatch(r"\s*Q((?:\s+[-]?[0-9]{1,15}){1,40})\s+R((?:\s+[-]?[0-9]{1,15}){1,40})\s*", answer)
    if match is None:
        return False
    quotient = [int(w) for w in match.group(1).split()]
    remainder = [int(w) for w in match.group(2).split()]
    right_quotient, right_remainder = divide(instance["dividend"], instance["divisor"])
    return quotient == right_quotient and len(remainder) == len(right_remainder)


def reference_answer(instance):
    quotient, remainder = divide(instance["dividend"], instance["divisor"])
    return f"Q {' '.join(map(str, quotient))} R {' '.join(map(str, remainder))}"
