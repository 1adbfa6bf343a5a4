"""Final value of irregular deposits, to the cent with a stated tolerance."""
import re
from decimal import Decimal

RESYN = {"profile": "standard", "family": "finance", "tags": ["decimal"]}


def _value(deposits, rate):
    total = Decimal(0)
    for amount in deposits:
        total = (total + amount) * (1 + rate / 100)
    return total


def generate(rng, difficulty):
    return {"deposits": [rng.randint(100, 900 * (1 + difficulty)) for _ in range(2 + difficulty)],
            "rate": Decimal(rng.randint(5, 95)) / 10}


def observe(instance):
    return (f"At the start of each year these amounts are paid into an account: {', '.join(map(str, instance['deposits']))}. "
            f"At the end of each year {instance['rate']} % interest is added, without any rounding. How much is in the account "
            "at the end of the last year? Answer with a plain decimal number (a leading $ is allowed); "
            "it may be off by at most 0.01.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"\$?([0-9]{1,12}(\.[0-9]{1,20})?)", answer.strip())
    if not match:
        return False
    return abs(Decimal(match[1]) - _value(instance["deposits"], instance["rate"])) <= Decimal("0.01")


def reference_answer(instance):
    return f"{_value(instance['deposits'], instance['rate']):.3f}"
