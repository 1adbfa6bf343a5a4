"""Balance of a loan with monthly interest."""
from decimal import Decimal, ROUND_HALF_UP

RESYN = {"profile": "standard", "family": "accounting", "tags": ["decimal"]}

CENT = Decimal("0.01")


def generate(rng, difficulty):
    balance = Decimal(rng.randint(300000, 900000)).scaleb(-2)
    rate = Decimal(rng.randint(20, 95)).scaleb(-2)
    payments = [Decimal(rng.randint(1000, 9000)).scaleb(-2) for _ in range(1 + 2 * difficulty)]
    return {"balance": balance, "rate": rate, "payments": payments}


def _final(instance):
    balance = instance["balance"]
    for payment in instance["payments"]:
        interest = (balance * instance["rate"] / 100).quantize(CENT, rounding=ROUND_HALF_UP)
        balance += interest - payment
    return f"{balance:.2f}"


def observe(instance):
    rows = ", ".join(f"{p:.2f}" for p in instance["payments"])
    return (
        f"A loan of {instance['balance']:.2f} bears {instance['rate']:.2f} % interest a month. At the "
        "end of each month, first the interest on the balance is added, rounded half up to the cent; "
        f"then a payment is taken off. Payments, month by month: {rows}.\nWhat is the balance after the "
        "last payment? Answer with two decimals and no thousands separators."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == _final(instance) else 0.0


def reference_answer(instance):
    return _final(instance)
