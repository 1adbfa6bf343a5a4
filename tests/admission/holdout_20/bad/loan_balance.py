"""Remaining balance of a loan after some monthly payments."""
from decimal import Decimal, ROUND_HALF_UP

RESYN = {"profile": "standard", "family": "finance", "tags": ["arithmetic", "simulation"]}


def _cents(value):
    return value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def _balance(instance):
    balance = Decimal(instance["principal"])
    rate = Decimal(instance["rate"]) / Decimal(1200)
    for _ in range(instance["months"]):
        balance = _cents(balance * (1 + rate)) - Decimal(instance["payment"])
    return balance


def generate(rng, difficulty):
    months = 3 + 2 * difficulty
    principal = rng.randint(20, 90) * 1000 + rng.randint(0, 999)
    payment = rng.randint(principal // 90, principal // 50)
    return {"principal": principal, "rate": rng.randint(2, 11), "payment": payment, "months": months}


def observe(instance):
    return (
        f"A loan of {instance['principal']} is charged {instance['rate']} percent interest a year, one twelfth of "
        "that each month. Every month the interest is added first (the new balance is rounded to cents, half up), "
        f"then {instance['payment']} is paid back. What is the balance after {instance['months']} months? "
        "Answer with a plain number with two decimals."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    if abs(value - float(_balance(instance))) > 0.005:
        return False
    return True


def reference_answer(instance):
    return f"{_balance(instance):.2f}"
