"""Total distance of a delivery round."""
import random
import re

RESYN = {"profile": "standard", "family": "delivery_round", "tags": ["logistics"]}


def generate(rng, difficulty):
    n = 5 + difficulty
    stops = [(f"S{i}", rng.randint(0, 40), rng.randint(0, 40)) for i in range(n)]
    random.shuffle(stops)
    return {"depot": (rng.randint(0, 40), rng.randint(0, 40)), "stops": stops}


def _length(instance):
    places = [tuple(instance["depot"])] + [(x, y) for _, x, y in instance["stops"]] + [tuple(instance["depot"])]
    return sum(abs(a[0] - b[0]) + abs(a[1] - b[1]) for a, b in zip(places, places[1:]))


def observe(instance):
    lines = "\n".join(f"  {n} at ({x}, {y})" for n, x, y in instance["stops"])
    return (
        f"A van leaves its depot at {instance['depot']}, visits these stops in the order listed and returns:\n"
        f"{lines}\nHow long is the round in the Manhattan metric? Answer with the integer."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,7}", answer.strip()):
        return False
    return int(answer) == _length(instance)


def reference_answer(instance):
    return str(_length(instance))
