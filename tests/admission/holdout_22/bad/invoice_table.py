"""Totals of an invoice."""
import re

ITEMS = ["bolts", "nuts", "screws", "hinges", "brackets", "washers", "nails", "hooks", "rivets", "clamps", "pins",
         "springs", "valves"]


def generate(rng, difficulty):
    items = rng.sample(ITEMS, 3 + difficulty)
    return {"rows": [(item, rng.randint(3, 60), rng.randint(105, 1995)) for item in items],
            "discount": rng.choice([5, 10, 15, 20])}


def cents(instance):
    total = 0
    for _, quantity, price in instance["rows"]:
        line = quantity * price
        if quantity >= 30:
            line -= line * instance["discount"] // 100
        total += line
    return total


def render(instance):
    lines = ["item       quantity  price (cents)"]
    for item, quantity, price in instance["rows"]:
        lines.append(f"{item:<10} {quantity:>8} {price:>14}")
    lines.append(f"{'total':<10} {sum(r[1] for r in instance['rows']):>8} {cents(instance):>14}")
    return "\n".join(lines)


def observe(instance):
    return (f"{render(instance)}\n\nPrices are per piece. For lines with 30 pieces or more a discount of "
            f"{instance['discount']} percent is taken off, rounded down to whole cents per line.\nHow many cents does the "
            "invoice come to? Answer with the integer alone.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 30 or not re.fullmatch(r"\s*[0-9]{1,12}\s*", answer):
        return False
    return int(answer) == cents(instance)


def reference_answer(instance):
    return str(cents(instance))
