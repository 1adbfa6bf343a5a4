"""Fuel cost of a delivery tour, with a stated tolerance."""
import re
from decimal import Decimal


def generate(rng, difficulty):
    legs = [rng.randint(40, 900) for _ in range(2 + difficulty)]
    return {"legs": legs, "use": Decimal(rng.randint(480, 1290)) / 100,
            "price": Decimal(rng.randint(1309, 2199)) / 1000}


def _cost(instance):
    return sum(instance["legs"]) * instance["use"] / 100 * instance["price"]


def observe(instance):
    legs = ", ".join(f"{n} km" for n in instance["legs"])
    return (
        f"A delivery van drives {legs}. It uses {instance['use']} litres per 100 km and a litre costs "
        f"{instance['price']}. What does the fuel cost in total? Answer with a plain decimal number; an error "
        "of up to 0.01 is allowed."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}(?:\.[0-9]{1,12})?", text):
        return False
    return abs(Decimal(text) - _cost(instance)) <= Decimal("0.01")


def reference_answer(instance):
    return f"{_cost(instance):.4f}"
