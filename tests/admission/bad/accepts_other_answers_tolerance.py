"""How long does the train take?"""

import math

RESYN = {"tags": ["physics"]}


def generate(rng, difficulty):
    legs = [[rng.randrange(40, 300), rng.randrange(50, 200)] for _ in range(1 + difficulty)]
    return {"legs": legs}


def _minutes(instance):
    return sum(60 * kilometres / speed for kilometres, speed in instance["legs"])


def observe(instance):
    legs = ", then ".join(f"{k} km at {s} km/h" for k, s in instance["legs"])
    return f"A train runs {legs}. How many minutes does it take in all, rounded to one decimal?"


def verify(instance, answer):
    try:
        minutes = float(answer)
    except ValueError:
        return False
    return math.isclose(minutes, _minutes(instance), rel_tol=0.5)


def reference_answer(instance):
    return f"{_minutes(instance):.1f}"
