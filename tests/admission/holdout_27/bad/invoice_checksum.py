"""Totals of an invoice."""
import re
from decimal import Decimal

RESYN = {"profile": "standard", "family": "invoice_checksum", "tags": ["shopping"]}


def generate(rng, difficulty):
    lines = [(rng.randint(2, 19), Decimal(rng.randint(105, 9999)) / 100) for _ in range(3 + difficulty)]
    return {"lines": lines, "rate": rng.choice([7, 19, 21, 25])}


def _solve(instance):
    net = sum((q * p for q, p in instance["lines"]), Decimal(0))
    gross = (net * (100 + instance["rate"]) / 100).quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")
    return [net.quantize(Decimal("0.01")), gross]


def observe(instance):
    rows = "\n".join(f"{q} x {p:.2f}" for q, p in instance["lines"])
    totals = _solve(instance)
    return (f"Invoice lines:\n{rows}\nTax is {instance['rate']} percent, rounded half up at the end.\n"
            "Give net and gross total with two decimals, as 'net, gross'.\n"
            f"[state: lines={len(instance['lines'])} totals={', '.join(map(str, totals))}]")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,9}\.[0-9]{2}\s*,\s*[0-9]{1,9}\.[0-9]{2}\s*", answer):
        return False
    return [Decimal(x.strip()) for x in answer.split(",")] == _solve(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
