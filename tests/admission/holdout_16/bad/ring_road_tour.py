"""Length of the daily tours of a mail van."""
import re
from itertools import batched


def generate(rng, difficulty):
    per_day = rng.randint(3, 5)
    legs = [rng.randint(11, 190) for _ in range(per_day * (2 + difficulty))]
    return {"legs": legs, "per_day": per_day}


def observe(instance):
    return (
        f"A mail van drives these legs one after the other, in km: {', '.join(map(str, instance['legs']))}. Each day it "
        f"drives {instance['per_day']} legs. Answer with the number of km of each day in order, joined by '; '."
    )


def _days(instance):
    return [sum(day) for day in batched(instance["legs"], instance["per_day"])]


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    if not re.fullmatch(r"[0-9]{1,4}(; ?[0-9]{1,4})*", answer.strip()):
        return False
    return [int(part) for part in answer.split(";")] == _days(instance)


def reference_answer(instance):
    return "; ".join(map(str, _days(instance)))
