"""Invoice totals with discounts and tax."""
import re
from decimal import ROUND_HALF_UP, Decimal

RESYN = {"profile": "standard", "family": "invoices", "tags": ["arithmetic", "data"]}


def generate(rng, difficulty):
    lines = [[rng.randrange(1, 20), rng.randrange(2, 100) * 50] for _ in range(2 + difficulty)]
    return {"lines": lines, "discount": rng.choice([10, 20]), "tax": rng.choice([10, 20])}


def _total(instance):
    cents = Decimal(sum(q * p for q, p in instance["lines"]))
    cents = cents * (100 - instance["discount"]) / 100 * (100 + instance["tax"]) / 100
    return (cents / 100).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def observe(instance):
    rows = "\n".join(f"{q} x {p // 100}.{p % 100:02d}" for q, p in instance["lines"])
    return (f"Invoice lines (quantity x unit price):\n{rows}\nFirst take off a discount of {instance['discount']}%, "
            f"then add {instance['tax']}% tax, then round half up to cents. Answer with the final amount with exactly "
            "two decimals and no currency sign.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,9}\.[0-9]{2}", answer.strip()):
        return False
    return Decimal(answer.strip()) == _total(instance)


def reference_answer(instance):
    return str(float(_total(instance)))
