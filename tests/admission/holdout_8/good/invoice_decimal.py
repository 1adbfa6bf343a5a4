"""Invoices with Decimal prices in the instance."""
import re
from decimal import ROUND_HALF_UP, Decimal

AMOUNT = re.compile(r"(?:EUR\s*)?([0-9]{1,12}\.[0-9]{2})(?:\s*EUR)?", re.IGNORECASE)
GOODS = ["bolts", "nuts", "pipes", "tape", "glue", "paint", "wire", "tiles", "sand", "planks", "hinges",
         "hooks", "chalk", "rope"]
CENT = Decimal("0.01")


def generate(rng, difficulty):
    goods = rng.sample(GOODS, 2 + difficulty)
    return {
        "lines": [(g, rng.randint(2, 40), Decimal(rng.randint(15, 9999)) / 100) for g in goods],
        "discount": Decimal(rng.randint(1, 30)),
        "vat": Decimal(rng.choice(["7", "8.1", "19", "20", "21.5", "25"])),
    }


def total(instance):
    net = sum((n * price for _, n, price in instance["lines"]), Decimal(0))
    net = (net * (100 - instance["discount"]) / 100).quantize(CENT, ROUND_HALF_UP)
    return (net * (100 + instance["vat"]) / 100).quantize(CENT, ROUND_HALF_UP)


def observe(instance):
    rows = "\n".join(f"{n} x {g} at {p:.2f} EUR" for g, n, p in instance["lines"])
    return (
        f"{rows}\nTake off a discount of {instance['discount']} % from the sum and round half up to "
        f"cents, then add {instance['vat']} % tax and round half up to cents again. Answer with the "
        "amount in EUR with two decimals; the unit may be left out."
    )


def verify(instance, answer):
    m = AMOUNT.fullmatch(answer.strip())
    return m is not None and Decimal(m[1]) == total(instance)


def reference_answer(instance):
    return f"{total(instance)} EUR"
