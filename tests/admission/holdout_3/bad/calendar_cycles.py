"""When do several machines need service on the same day? (Chinese remainders)"""
from math import gcd

RESYN = {"description": "Chinese remainder theorem", "tags": ["number_theory"]}


def _coprime_cycles(rng, count):
    while True:
        pool = list(range(2, 30))
        rng.shuffle(pool)
        cycles = []
        for cycle in pool:
            if all(gcd(cycle, other) == 1 for other in cycles):
                cycles.append(cycle)
        if len(cycles) >= count:
            return sorted(cycles[:count])


def generate(rng, difficulty):
    cycles = _coprime_cycles(rng, 2 + difficulty)
    return {"cycles": cycles, "rests": [rng.randrange(cycle) for cycle in cycles]}


def observe(instance):
    lines = "\n".join(
        f"machine {i}: on day {rest} and every {cycle} days after it"
        for i, (cycle, rest) in enumerate(zip(instance["cycles"], instance["rests"]), 1)
    )
    return (
        f"Service days (days are numbered from 0):\n{lines}\n"
        "On which day are all machines serviced together for the first time? Answer with the number of the day."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 30:
        return False
    return int(text) == _first(instance)


def _first(instance):
    day, step = 0, 1
    for cycle, rest in zip(instance["cycles"], instance["rests"]):
        while day % cycle != rest:
            day += step
        step *= cycle
    return day


def reference_answer(instance):
    return str(_first(instance))
