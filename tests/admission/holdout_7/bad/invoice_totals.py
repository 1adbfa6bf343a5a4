"""Add up an invoice with discounts and tax, in whole cents."""
import itertools
import re

RESYN = {"description": "Invoice totals in cents", "tags": ["arithmetic", "tables"]}

GOODS = ["bolts", "nuts", "washers", "hinges", "brackets", "screws", "rivets", "dowels", "clamps", "springs", "hooks", "pins"]

_next_number = itertools.count(10001)


def generate(rng, difficulty):
    goods = rng.sample(GOODS, 2 + difficulty)
    lines = [[item, rng.randint(2, 9 + 4 * difficulty), rng.randint(15, 999)] for item in goods]
    return {
        "invoice_number": next(_next_number),
        "lines": lines,
        "discount_percent": rng.choice([5, 10, 15, 20]) if difficulty >= 3 else 0,
        "tax_percent": rng.choice([7, 10, 19, 21]) if difficulty >= 5 else 0,
    }


def total_cents(instance):
    total = sum(count * price for _, count, price in instance["lines"])
    # Each step is rounded down to a whole cent, as the question says.
    total = total * (100 - instance["discount_percent"]) // 100
    return total * (100 + instance["tax_percent"]) // 100


def observe(instance):
    rows = "\n".join(f"{count} x {item} at {price} cents" for item, count, price in instance["lines"])
    return (
        f"Invoice {instance['invoice_number']}\n{rows}\n"
        f"Discount on the sum: {instance['discount_percent']}%, rounded down to a whole cent.\n"
        f"Tax on what is left: {instance['tax_percent']}%; the final sum is again rounded down to a whole cent.\n"
        "How much is to be paid? Answer with the number of cents alone."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,12})\s*", answer)
    return match is not None and int(match.group(1)) == total_cents(instance)


def reference_answer(instance):
    return str(total_cents(instance))
