"""Geography table: density to one decimal, with the tolerance that the question states."""
import re
from decimal import Decimal

RESYN = {"profile": "standard", "family": "population_density", "tags": ["geography"]}


def generate(rng, difficulty):
    rows = [(f"Shire {chr(65 + i)}", rng.randint(20000, 900000), rng.randint(900, 9000)) for i in range(4 + difficulty)]
    return {"rows": rows, "chosen": sorted(rng.sample(range(len(rows)), 2 + difficulty // 3))}


def _density(instance):
    people = sum(instance["rows"][i][1] for i in instance["chosen"])
    area = sum(instance["rows"][i][2] for i in instance["chosen"])
    return Decimal(people) / Decimal(area)


def observe(instance):
    rows = "\n".join(f"{n} | {p} | {a}" for n, p, a in instance["rows"])
    names = " and ".join(instance["rows"][i][0] for i in instance["chosen"])
    return (
        f"Shire | people | square km\n{rows}\nWhat is the population density (people per square km) of {names} taken "
        "together? Answer as a plain decimal number; it may be off by 0.05 at most."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,6}(?:\.[0-9]{1,20})?", text):
        return False
    return abs(Decimal(text) - _density(instance)) <= Decimal("0.05")


def reference_answer(instance):
    return f"{_density(instance):.3f}"
