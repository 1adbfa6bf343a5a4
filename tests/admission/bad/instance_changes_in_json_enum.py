"""Count lit lamps after switching."""

from enum import Enum

RESYN = {"tags": ["simulation"]}


class Lamp(str, Enum):
    ON = "on"
    OFF = "off"


def generate(rng, difficulty):
    lamps = [rng.choice([Lamp.ON, Lamp.OFF]) for _ in range(8 + 8 * difficulty)]
    return {"lamps": lamps, "switched": sorted(rng.sample(range(len(lamps)), 2 + difficulty))}


def _lit(instance):
    lit = 0
    for place, lamp in enumerate(instance["lamps"]):
        is_on = lamp is Lamp.ON
        lit += is_on != (place in instance["switched"])
    return lit


def observe(instance):
    lamps = " ".join("on" if lamp == "on" else "off" for lamp in instance["lamps"])
    switched = ", ".join(str(place + 1) for place in instance["switched"])
    return f"Lamps: {lamps}. Then the lamps number {switched} are switched. How many are on now?"


def verify(instance, answer):
    return answer.strip() == str(_lit(instance))


def reference_answer(instance):
    on = [lamp == "on" for lamp in instance["lamps"]]
    return str(sum(is_on != (place in instance["switched"]) for place, is_on in enumerate(on)))
