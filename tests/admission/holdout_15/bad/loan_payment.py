"""Remaining balance of a loan after monthly payments."""
import re
from decimal import Decimal, ROUND_HALF_UP

RESYN = {"profile": "standard", "family": "finance", "tags": ["loan"]}

CENT = Decimal("0.01")


def _balance(principal, rate, payment, months):
    balance = Decimal(principal)
    for _ in range(months):
        balance += (balance * Decimal(rate) / 1200).quantize(CENT, ROUND_HALF_UP)
        balance -= payment
    return balance.quantize(CENT)


def generate(rng, difficulty):
    principal = rng.randint(20, 90) * 1000
    return {"principal": principal, "rate": rng.randint(2, 9), "payment": principal // rng.randint(90, 140),
            "months": 2 + 2 * difficulty}


def observe(instance):
    return (f"A loan of {instance['principal']} dollars bears {instance['rate']} % interest a year. At the end of every "
            "month a twelfth of the yearly interest on the balance is added, rounded to cents (half up), and then "
            f"{instance['payment']} dollars are paid. What is the balance after {instance['months']} months? "
            "Answer in dollars with exactly two decimals, without a thousands separator.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,9}\.[0-9]{2}\s*", answer[:40]) or len(answer) > 40:
        return False
    return Decimal(answer.strip()) == _balance(instance["principal"], instance["rate"], instance["payment"],
                                               instance["months"])


def reference_answer(instance):
    balance = float(instance["principal"])
    for _ in range(instance["months"]):
        balance = balance * (1 + instance["rate"] / 1200) - instance["payment"]
    return f"{balance:.2f}"
