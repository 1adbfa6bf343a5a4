"""Biology: rank plots by the number of seeds found per trap."""
import re


def generate(rng, difficulty):
    n = 6 + difficulty
    ids = rng.sample(range(100, 1000), n)
    seeds = rng.sample(range(20, 400), n)
    return {"plots": [[a, b] for a, b in zip(ids, seeds)]}


def _ranking(plots):
    return [p[0] for p in sorted(plots, key=lambda p: (-p[1], p[0]))]


def observe(instance):
    rows = ", ".join(f"plot {a}: {b} seeds" for a, b in instance["plots"])
    return f"{rows}.\nList the plot numbers from most to fewest seeds, separated by spaces."


def verify(instance, answer):
    plots = instance["plots"]
    plots.sort(key=lambda p: (-p[1], p[0]))
    expected = [p[0] for p in plots]
    if not isinstance(answer, str) or not re.fullmatch(r"\d{3}( +\d{3}){0,40}", answer.strip(), re.ASCII):
        return False
    return [int(t) for t in answer.split()] == expected


def reference_answer(instance):
    return " ".join(map(str, _ranking(instance["plots"])))
