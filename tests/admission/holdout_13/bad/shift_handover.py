"""Who is on duty on a given day of a rota."""
import datetime
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates", "schedules"]}
PEOPLE = ["Ada", "Ben", "Cem", "Dua", "Eli", "Fay", "Gus", "Hal", "Ivo", "Jon", "Kim", "Liv", "Max", "Nia"]


def generate(rng, difficulty):
    start = datetime.date(2024, 1, 1) + datetime.timedelta(days=rng.randint(0, 900))
    rota = [[p, rng.randint(1, 6)] for p in rng.sample(PEOPLE, 4 + difficulty)]
    asked = [start + datetime.timedelta(days=rng.randint(10, 100 * difficulty + 40)) for _ in range(4)]
    return {"start": start, "rota": rota, "asked": asked}


def _duty(instance, day):
    cycle = sum(n for _, n in instance["rota"])
    k = (day - instance["start"]).days % cycle
    for person, n in instance["rota"]:
        if k < n:
            return person
        k -= n


def observe(instance):
    lines = [f"From {instance['start']} on, people are on duty one after another, for so many days:"]
    lines += [f"  {p}: {n}" for p, n in instance["rota"]]
    lines.append("After the last the first is on again, and so on.")
    lines.append("Who is on duty on " + ", ".join(str(d) for d in instance["asked"]) + "?")
    lines.append("Answer with the four names in this order, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    return [p.strip() for p in answer.split(",")] == [_duty(instance, d) for d in instance["asked"]]


def reference_answer(instance):
    return ", ".join(_duty(instance, d) for d in instance["asked"])
