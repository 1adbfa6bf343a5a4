"""Common alignment of planets by the Chinese remainder theorem."""
import re
from math import gcd

RESYN = {"profile": "standard", "family": "astronomy", "tags": ["modular"]}


def _first(planets):
    day, step = 0, 1
    for period, last in planets:
        while day % period != last:
            day += step
        step *= period // gcd(step, period)
    return day, step


def generate(rng, difficulty):
    primes = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43]
    periods = rng.sample(primes[2:6 + difficulty // 2], 2 + difficulty // 3)
    while True:
        planets = [(p, rng.randrange(p)) for p in periods]
        if _first(planets)[0] > 45:
            return {"planets": planets}


def observe(instance):
    lines = [f"  a planet which is in line on day {last} and every {period} days after it"
             for period, last in instance["planets"]]
    return ("A model has\n" + "\n".join(lines) + "\nOn which day, from day 0 on, are all of them in line? Any such day "
            "with at most 18 digits is accepted. Answer with one integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,18}", answer.strip()):
        return False
    return all(int(answer.strip()) % period == last for period, last in instance["planets"])


def reference_answer(instance):
    day, step = _first(instance["planets"])
    return str(day + 5 * step)
