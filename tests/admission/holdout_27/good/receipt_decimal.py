"""Receipt totals with Decimals."""
import re
from decimal import Decimal, ROUND_HALF_UP

RESYN = {"profile": "standard", "family": "receipt_decimal", "tags": ["shopping"]}


def generate(rng, difficulty):
    return {"lines": [(rng.randint(2, 19), Decimal(rng.randint(105, 9999)) / 100) for _ in range(3 + difficulty)],
            "rate": Decimal(rng.choice(["7", "8.25", "19", "21.5"]))}


def _solve(instance):
    net = sum((q * p for q, p in instance["lines"]), Decimal(0))
    return [x.quantize(Decimal("0.01"), ROUND_HALF_UP) for x in (net, net * (100 + instance["rate"]) / 100)]


def observe(instance):
    rows = "\n".join(f"{q} x {p:.2f}" for q, p in instance["lines"])
    return (f"{rows}\nTax of {instance['rate']} percent is added to the sum and the result rounded half up. Give net and gross "
            "total with two decimals as 'net, gross'.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,9}\.[0-9]{2}\s*,\s*[0-9]{1,9}\.[0-9]{2}\s*", answer):
        return False
    return [Decimal(x.strip()) for x in answer.split(",")] == _solve(instance)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
