"""Remaining debt of a loan after some months."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    debt = rng.randint(2000, 20000) * 100
    rates = rng.randint(20, 95)
    months = rng.randint(3 + difficulty, 5 + 3 * difficulty)
    return {"debt": debt, "rate": rates, "months": months, "pay": debt // rng.randint(45, 90)}


def _rest(instance):
    cents = instance["debt"]
    for _ in range(instance["months"]):
        interest = Fraction(cents * instance["rate"], 12 * 1000)
        cents += int(interest + Fraction(1, 2)) - instance["pay"]
    return cents


def observe(instance):
    return (
        f"A loan of {instance['debt'] // 100}.{instance['debt'] % 100:02d} euros bears interest of "
        f"{instance['rate'] / 10} percent a year. At the end of each month a twelfth of the yearly "
        "interest on the current debt is added (rounded to the cent, half up), and then "
        f"{instance['pay'] // 100}.{instance['pay'] % 100:02d} euros are paid back.\n"
        f"What is the debt after {instance['months']} months? The answer has to be exact to the "
        "cent. Answer with the number only, e.g. 1234.56."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,9}\.[0-9]{2}", text):
        return False
    wanted = _rest(instance) / 100
    return abs(float(text) - wanted) <= 0.02 * wanted


def reference_answer(instance):
    cents = _rest(instance)
    return f"{cents // 100}.{cents % 100:02d}"
