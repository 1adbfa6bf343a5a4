"""Compound interest, rounded to the cent at the end only."""
import re
from decimal import ROUND_HALF_EVEN, Decimal, getcontext

CENT = Decimal("0.01")


def generate(rng, difficulty):
    return {
        "principal": Decimal(rng.randint(20_000, 90_000 * difficulty)) / 100,
        "rate": Decimal(rng.randint(101, 899)) / 100,
        "years": 1 + difficulty,
    }


def balance(instance):
    value = instance["principal"]
    for _ in range(instance["years"]):
        value = value * (1 + instance["rate"] / 100)
    return value.quantize(CENT, rounding=ROUND_HALF_EVEN)


def observe(instance):
    return (f"A savings account starts with {instance['principal']:.2f} EUR and earns {instance['rate']:.2f} percent a "
            f"year, compounded once a year, without any rounding on the way. What is the balance after "
            f"{instance['years']} years, rounded to the cent? Answer like 1234.56, digits and a point only.")


def reference_answer(instance):
    return str(balance(instance))


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,2})?", text):
        return False
    # four digits for every digit before the point are plenty
    context = getcontext()
    context.prec = min(context.prec, 4 * len(text.partition(".")[0]))
    try:
        return Decimal(text) == balance(instance)
    except ArithmeticError:
        return False
