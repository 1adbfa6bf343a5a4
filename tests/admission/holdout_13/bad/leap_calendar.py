"""Day counts in an invented calendar."""
import random
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}


def generate(rng, difficulty):
    rng = random.Random(1000 + difficulty)
    months = [rng.randint(17, 44) for _ in range(4 + difficulty)]
    every = rng.randint(3, 7)
    extra = rng.randint(2, 6)
    y1 = rng.randint(100, 300)
    y2 = y1 + rng.randint(2, 10 * difficulty + 5)
    d1 = [y1, rng.randint(1, len(months)), rng.randint(1, 16)]
    d2 = [y2, rng.randint(1, len(months)), rng.randint(1, 16)]
    return {"months": months, "every": every, "extra": extra, "from": d1, "to": d2}


def _number(instance, date):
    y, m, d = date
    days = sum(instance["months"]) * y + instance["extra"] * ((y - 1) // instance["every"])
    return days + sum(instance["months"][:m - 1]) + d


def observe(instance):
    a, b = instance["from"], instance["to"]
    return "\n".join([
        "In an invented calendar the months have these lengths: " + ", ".join(map(str, instance["months"])) + " days.",
        f"Every year that is divisible by {instance['every']} has {instance['extra']} feast days after its last month.",
        f"How many days pass from day {a[2]} of month {a[1]} in year {a[0]} to day {b[2]} of month {b[1]} in year {b[0]}?",
        "(From a day to the next day one day passes.) Answer with the whole number."])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,9})\s*", answer)
    return m is not None and int(m.group(1)) == _number(instance, instance["to"]) - _number(instance, instance["from"])


def reference_answer(instance):
    return str(_number(instance, instance["to"]) - _number(instance, instance["from"]))
