"""Probability: count lattice walks with a given end point and a barrier."""
import itertools
import re


def generate(rng, difficulty):
    steps = 20
    end = rng.choice([k for k in range(-4, 5) if (k - steps) % 2 == 0])
    return {"steps": steps, "end": end, "floor": -rng.randint(3, 6), "marks": sorted(rng.sample(range(2, steps), 1 + difficulty // 3)),
            "bonus": rng.randint(3, 40)}


def _weight(instance):
    total = 0
    for walk in itertools.product((-1, 1), repeat=instance["steps"]):
        here, ok, value = 0, True, 1
        for t, step in enumerate(walk, 1):
            here += step
            if here < instance["floor"]:
                ok = False
            if t in instance["marks"] and here == 0:
                value += instance["bonus"]
        if ok and here == instance["end"]:
            total += value
    return total


def observe(instance):
    return (f"A walk starts at 0 and makes {instance['steps']} steps of +1 or -1. It must end at {instance['end']} and never "
            f"be below {instance['floor']}. The value of a walk is 1, plus {instance['bonus']} for each of the times "
            f"{', '.join(map(str, instance['marks']))} (after that many steps) at which it is at 0. Give the sum of the values "
            "of all such walks as an integer.")


def verify(instance, answer):
    value = _weight(instance)
    if not isinstance(answer, str) or not re.fullmatch(r"\d{1,12}", answer.strip(), re.ASCII):
        return False
    return int(answer.strip()) == value


def reference_answer(instance):
    return str(_weight(instance))
