"""Ages in days: family members with cross-referenced birthdays."""

import re
from datetime import date, timedelta
from random import Random

RESYN = {"description": "Age in days", "tags": ["calendar", "dates", "arithmetic"]}

PEOPLE = ["Anna", "Bruno", "Clara", "Dario", "Elena", "Fabio", "Greta", "Henri", "Irma", "Jonas", "Klara"]


def generate(rng: Random, difficulty: int) -> dict:
    """A chain of people; each birthday is given relative to the one before."""
    first = date(rng.randint(1930, 1985), rng.randint(1, 12), rng.randint(1, 28))
    offsets = []
    for _ in range(difficulty):
        kind = rng.choice(["days", "weeks"])
        amount = rng.randint(20, 900) if kind == "days" else rng.randint(3, 120)
        offsets.append({"kind": kind, "amount": amount, "later": rng.random() < 0.7})
    names = rng.sample(PEOPLE, difficulty + 1)
    return {"first": first.isoformat(), "names": names, "offsets": offsets}


def birthday(instance: dict) -> date:
    day = date.fromisoformat(instance["first"])
    for offset in instance["offsets"]:
        days = offset["amount"] * (7 if offset["kind"] == "weeks" else 1)
        day += timedelta(days=days if offset["later"] else -days)
    return day


def observe(instance: dict) -> str:
    names = instance["names"]
    lines = [f"{names[0]} was born on {instance['first']}."]
    for name, before, offset in zip(names[1:], names, instance["offsets"]):
        order = "after" if offset["later"] else "before"
        lines.append(f"{name} was born {offset['amount']} {offset['kind']} {order} {before}.")
    return (
        " ".join(lines)
        + f"\nHow many days old is {names[-1]} today? The day of birth counts as day 0.\n"
        "Answer with one whole number in digits, without thousands separators."
    )


def age_in_days(instance: dict) -> int:
    return (date.today() - birthday(instance)).days


def parse(answer: str):
    """The only number of the answer, which may carry the unit 'days'."""
    match = re.fullmatch(r"\s*`?([0-9]{1,7})`?(\s*days?)?\.?\s*", answer)
    return int(match.group(1)) if match else None


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 60:
        return False
    given = parse(answer)
    return given is not None and given == age_in_days(instance)


def reference_answer(instance: dict) -> str:
    return str(age_in_days(instance))
