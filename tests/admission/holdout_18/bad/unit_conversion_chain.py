"""Units: convert a length through a chain of invented units."""
import re

UNITS = ["blik", "dorm", "fent", "gril", "hask", "jopp", "kern", "lumb", "mosk", "nard", "prill", "quam"]


def generate(rng, difficulty):
    units = rng.sample(UNITS, 3 + (difficulty + 1) // 2)
    factors = [rng.randint(3, 19) for _ in units[1:]]
    return {"units": units, "factors": factors, "amount": rng.randint(11, 97)}


def _convert(instance):
    value = instance["amount"]
    for f in instance["factors"]:
        value *= f
    return value


def observe(instance):
    units = instance["units"]
    rules = "\n".join(f"1 {a} = {f} {b}" for a, b, f in zip(units, units[1:], instance["factors"]))
    return (f"{rules}\nHow many {units[-1]} are {instance['amount']} {units[0]}?\n"
            f"Answer with the number and the unit, in the form: {_convert(instance)} {units[-1]}")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"(\d{1,20}) ([a-z]{1,10})", answer.strip(), re.ASCII)
    if not match:
        return False
    return int(match.group(1)) == _convert(instance) and match.group(2) == instance["units"][-1]


def reference_answer(instance):
    return f"{_convert(instance)} {instance['units'][-1]}"
