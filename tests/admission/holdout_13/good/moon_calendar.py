"""Convert dates between two invented calendars."""
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}


def generate(rng, difficulty):
    a = [rng.randint(19, 40) for _ in range(4 + difficulty)]
    b = [rng.randint(19, 40) for _ in range(5 + difficulty)]
    month = rng.randint(1, len(a))
    return {"sun": a, "moon": b, "year": rng.randint(30, 60 + 40 * difficulty), "month": month, "day": rng.randint(1, a[month - 1]),
            "offset": rng.randint(50, 900)}


def _moon(instance):
    days = instance["offset"] + (instance["year"] - 1) * sum(instance["sun"])
    days += sum(instance["sun"][:instance["month"] - 1]) + instance["day"] - 1
    year, rest = divmod(days, sum(instance["moon"]))
    for i, n in enumerate(instance["moon"], 1):
        if rest < n:
            return year + 1, i, rest + 1
        rest -= n


def observe(instance):
    return "\n".join([
        "Months of the sun calendar have these lengths: " + ", ".join(map(str, instance["sun"])) + " days.",
        "Months of the moon calendar have these lengths: " + ", ".join(map(str, instance["moon"])) + " days.",
        "There are no leap years, and both count years, months and days from 1.",
        f"The first day of the sun calendar came {instance['offset']} days after the first day of the moon calendar.",
        f"Which moon date is day {instance['day']} of month {instance['month']} of year {instance['year']} of the sun calendar?",
        "Answer as year/month/day, for instance 0/0/0 if there were such a date."])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    m = re.fullmatch(r"\s*([0-9]{1,6})/([0-9]{1,3})/([0-9]{1,3})\s*", answer)
    return m is not None and tuple(int(g) for g in m.groups()) == _moon(instance)


def reference_answer(instance):
    return "/".join(map(str, _moon(instance)))
