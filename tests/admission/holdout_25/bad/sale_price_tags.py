"""Price tags for a sale: reduced prices, rounded half up."""
import re
from decimal import Decimal, ROUND_HALF_UP


def generate(rng, difficulty):
    prices = [f"{rng.randint(3, 99 + 40 * difficulty)}.{rng.choice([10, 20, 30, 50, 60, 70, 90])}"
              for _ in range(5 + difficulty)]
    return {"prices": prices, "percent": rng.choice(["12.5", "37.5", "22.5", "17.5"])}


def _exact(price, percent):
    reduced = Decimal(price) * (100 - Decimal(percent)) / 100
    return reduced.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def observe(instance):
    return (
        f"A shop takes {instance['percent']}% off every price. The old prices are:\n"
        + "\n".join(f"{i}. {p}" for i, p in enumerate(instance["prices"], 1)) +
        "\nCompute the new prices, each rounded to the cent; half a cent is rounded up.\n"
        "Answer with the new prices in order, separated by spaces, two decimals each."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = answer.split()
    if len(parts) != len(instance["prices"]):
        return False
    if not all(re.fullmatch(r"[0-9]{1,6}\.[0-9]{2}", p) for p in parts):
        return False
    return all(Decimal(p) == _exact(old, instance["percent"])
               for p, old in zip(parts, instance["prices"]))


def reference_answer(instance):
    factor = 1 - float(instance["percent"]) / 100
    return " ".join(f"{round(float(p) * factor, 2):.2f}" for p in instance["prices"])
