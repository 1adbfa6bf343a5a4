"""Calendar arithmetic."""
import re
from datetime import date, timedelta


def generate(rng, difficulty):
    day = date(1950, 1, 1) + timedelta(days=rng.randint(0, 20000))
    return {"y": day.year, "m": day.month, "d": day.day, "offset": rng.randint(10, 200) * difficulty}


def days(instance):
    born = date(instance["y"], instance["m"], instance["d"]) + timedelta(days=instance["offset"])
    return (date.today() - born).days


def observe(instance):
    return (f"A machine was ordered on {instance['y']}-{instance['m']:02d}-{instance['d']:02d} (year-month-day) and "
            f"delivered {instance['offset']} days later. How many days after its delivery is today?\n"
            "Answer with an integer (negative if the delivery is still to come).")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*-?[0-9]{1,7}\s*", answer[:50]) or len(answer) > 50:
        return False
    return int(answer) == days(instance)


def reference_answer(instance):
    return str(days(instance))
