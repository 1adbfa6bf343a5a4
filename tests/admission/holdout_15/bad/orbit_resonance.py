"""Next common alignment of moons with integer periods."""
import re
from math import lcm

RESYN = {"profile": "standard", "family": "astronomy", "tags": ["lcm"]}

MOONS = ["Io", "Europa", "Ganymede", "Callisto", "Titan", "Rhea", "Dione", "Triton"]


def generate(rng, difficulty):
    count = 2 + difficulty // 3
    names = rng.sample(MOONS, count)
    periods = {name: rng.randint(11, 30 + 10 * difficulty) for name in names}
    day = rng.randint(100, 9000)
    return {"day": day, "periods": periods, "next_day": day + lcm(*periods.values())}


def observe(instance):
    data = "; ".join(f"{key}: {value}" for key, value in instance.items() if key != "day")
    return (f"On day {instance['day']} all the moons of a model system stand in one line. Each returns to its place "
            "after its own whole number of days.\n"
            f"Data: {data}\n"
            "On which day do all of them stand in that line for the next time after that? "
            "Answer with the day number, one integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*[0-9]{1,30}\s*", answer[:60]) or len(answer) > 60:
        return False
    return int(answer) == instance["next_day"]


def reference_answer(instance):
    return str(instance["next_day"])
