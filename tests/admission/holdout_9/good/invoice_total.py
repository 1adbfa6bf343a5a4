"""Invoices with Decimal amounts; trailing zeros do not matter."""
from decimal import Decimal, ROUND_HALF_UP
import re

RESYN = {"tags": ["money", "arithmetic"], "description": "Invoice with discounts and tax"}
CENT = Decimal("0.01")


def generate(rng, difficulty):
    lines = []
    for _ in range(1 + difficulty):
        lines.append((rng.randint(2, 40), Decimal(rng.randint(105, 9999)) / 100, rng.choice([0, 5, 10, 12, 15])))
    return {"lines": lines, "tax": Decimal(rng.choice(["7", "7.7", "19", "21", "5.5"]))}


def total(instance):
    net = Decimal(0)
    for count, price, off in instance["lines"]:
        net += (count * price * (100 - off) / 100).quantize(CENT, ROUND_HALF_UP)
    return net + (net * instance["tax"] / 100).quantize(CENT, ROUND_HALF_UP)


def observe(instance):
    rows = "\n".join(f"{n} pieces at {p:.2f} each, discount {off} percent" for n, p, off in instance["lines"])
    return (f"An invoice:\n{rows}\nRound each line to cents after its discount (halves up) and add the lines. Tax of {instance['tax']} percent on this sum, rounded to cents in the same way, "
            "is added.\nWhat is to be paid? Answer with the amount as a decimal number without currency; 12.5 and 12.50 are the same.")


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,6})?", text):
        return False
    return Decimal(text) == total(instance)


def reference_answer(instance):
    return str(total(instance))
