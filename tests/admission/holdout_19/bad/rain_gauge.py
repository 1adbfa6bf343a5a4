"""Weather: total of the rain gauge above a threshold."""
import random
import re

RESYN = {"profile": "standard", "family": "rain_gauge", "tags": ["weather"]}


def generate(rng, difficulty):
    days = 6 + 3 * difficulty
    base = rng.randint(20, 90)
    readings = [max(0, int(random.gauss(base, 25))) for _ in range(days)]
    return {"readings": readings, "threshold": base - rng.randint(5, 15)}


def _total(instance):
    return sum(r for r in instance["readings"] if r > instance["threshold"])


def observe(instance):
    return (
        f"Daily rain in tenths of a millimetre: {instance['readings']}. Add up the readings that are greater than "
        f"{instance['threshold']}. Answer with the sum as a whole number in digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    return int(answer) == _total(instance)


def reference_answer(instance):
    return str(_total(instance))
