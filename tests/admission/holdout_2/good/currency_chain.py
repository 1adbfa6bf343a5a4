"""Exchange money through several desks, rounding half up at each; decimals throughout."""

import re
from decimal import ROUND_HALF_UP, Decimal

RESYN = {"description": "Currency exchange with rounding", "tags": ["money", "decimals"]}

CENT = Decimal("0.01")
CODES = ["EUR", "USD", "GBP", "CHF", "SEK", "PLN", "CZK", "NOK", "DKK", "HUF", "CAD", "AUD"]


def generate(rng, difficulty):
    names = rng.sample(CODES, 2 + difficulty)
    desks = []
    for a, b in zip(names, names[1:]):
        rate = Decimal(rng.randint(40, 260)) / 100 + Decimal(rng.randint(1, 9)) / 1000
        fee = Decimal(rng.randint(0, 30)) / 10 if difficulty > 2 else Decimal(0)
        desks.append({"from": a, "to": b, "rate": rate, "fee": fee})
    return {"amount": Decimal(rng.randint(10000, 90000 * difficulty)) / 100, "desks": desks}


def final(instance):
    amount = instance["amount"]
    for desk in instance["desks"]:
        amount = (amount * desk["rate"]).quantize(CENT, ROUND_HALF_UP)
        amount -= (amount * desk["fee"] / 100).quantize(CENT, ROUND_HALF_UP)
    return amount


def observe(instance):
    rows = "\n".join(
        f"{i}. 1 {d['from']} = {d['rate']} {d['to']}, fee {d['fee']} % of the amount in {d['to']}"
        for i, d in enumerate(instance["desks"], 1)
    )
    return (
        f"{instance['amount']:.2f} {instance['desks'][0]['from']} are exchanged at these desks one after another:\n{rows}\n"
        "At each desk the exchanged amount is rounded to two decimals, then the fee is computed, rounded to two decimals, "
        "and subtracted; exact halves are rounded up. How much is left after the last desk? Answer with the amount, "
        "with two decimals and without the currency, like 12.30."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,12}\.[0-9]{2}", text):
        return False
    return Decimal(text) == final(instance)


def reference_answer(instance):
    return f"{final(instance):.2f}"
