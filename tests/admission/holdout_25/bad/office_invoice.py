"""Total of an office supplies invoice with line discounts and VAT."""
import re
from decimal import Decimal, ROUND_HALF_UP

ITEMS = ["stapler", "paper ream", "toner", "whiteboard marker", "desk lamp", "folder",
         "envelope box", "label roll", "keyboard", "notebook", "tape", "calendar"]
CENT = Decimal("0.01")


def _total(lines, vat):
    net = Decimal(0)
    for _, qty, price, discount in lines:
        line = Decimal(qty) * Decimal(price) * (100 - discount) / 100
        net += line.quantize(CENT, rounding=ROUND_HALF_UP)
    return net + (net * vat / 100).quantize(CENT, rounding=ROUND_HALF_UP)


def generate(rng, difficulty):
    lines = []
    for name in rng.sample(ITEMS, 2 + difficulty):
        price = f"{rng.randint(2, 90)}.{rng.randint(0, 99):02d}"
        lines.append([name, rng.randint(2, 20 + 5 * difficulty), price, rng.choice([0, 5, 10, 15])])
    return {"lines": lines, "vat": rng.choice([5, 7, 19, 20, 21])}


def observe(instance):
    rows = "\n".join(
        f"- {qty} x {name} at {price} EUR each, discount {disc}%"
        for name, qty, price, disc in instance["lines"]
    )
    return (
        "An invoice has these lines:\n" + rows + "\n"
        f"Round each discounted line total to the cent (half up), add the lines up, then add "
        f"{instance['vat']}% VAT on the sum, the VAT again rounded to the cent (half up).\n"
        "What is the amount to pay? Answer with the number only, two decimals, e.g. 12.34."
    )


def verify(instance, answer):
    try:
        text = answer.strip()
        if not re.fullmatch(r"[0-9]{1,9}\.[0-9]{2}", text):
            return False
        return Decimal(text) == _total(instance["lines"], instance["vat"])
    except:
        return False


def reference_answer(instance):
    return str(_total(instance["lines"], instance["vat"]))
