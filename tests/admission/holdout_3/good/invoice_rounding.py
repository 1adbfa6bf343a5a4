"""Invoices with rounding rules, in exact decimals."""
import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, InvalidOperation

RESYN = {"description": "invoice totals", "tags": ["arithmetic", "units"]}
CENT = Decimal("0.01")


def generate(rng, difficulty):
    lines = []
    for _ in range(2 + difficulty):
        lines.append({
            "pieces": rng.randint(2, 40),
            "price": Decimal(rng.randint(101, 9999)).scaleb(-3),
            "discount": Decimal(rng.choice([0, 0, 25, 50, 75, 125])).scaleb(-3),
        })
    return {"lines": lines, "tax": Decimal(rng.choice([55, 70, 77, 125, 190])).scaleb(-3)}


def total(instance):
    net = Decimal(0)
    for line in instance["lines"]:
        amount = line["pieces"] * line["price"] * (1 - line["discount"])
        net += amount.quantize(CENT, rounding=ROUND_HALF_UP)
    return net + (net * instance["tax"]).quantize(CENT, rounding=ROUND_HALF_EVEN)


def observe(instance):
    lines = "\n".join(
        f"{line['pieces']} pieces at {line['price']} each, discount {100 * line['discount']} %" for line in instance["lines"]
    )
    return (
        f"{lines}\nEach line is rounded to cents after the discount, halves upwards. The tax, {100 * instance['tax']} % of the sum of the "
        "lines, is rounded to cents too, halves to the even cent, and added. What is the total? Answer with a decimal number such as "
        "`0.05`; trailing zeros do not matter and no currency is written."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,6})?", text):
        return False
    try:
        amount = Decimal(text)
    except InvalidOperation:
        return False
    return amount == total(instance)


def reference_answer(instance):
    return str(total(instance))
