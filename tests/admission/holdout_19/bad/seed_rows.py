"""Gardening: which plots meet all the conditions of the plan?"""
import re

RESYN = {"profile": "standard", "family": "seed_rows", "tags": ["gardening", "filtering"]}
SOILS = ["clay", "loam", "sand", "chalk"]


def generate(rng, difficulty):
    n = 14 + 3 * difficulty
    while True:
        plots = [(rng.choice(SOILS), rng.randint(1, 12), rng.randint(20, 95)) for _ in range(n)]
        instance = {"plots": plots, "soils": rng.sample(SOILS, 2), "hours": rng.randint(4, 6), "wet": rng.randint(60, 80)}
        if 3 <= len(_right(instance)) <= n - 4:
            return instance


def _right(instance):
    return {
        i for i, (soil, hours, wet) in enumerate(instance["plots"], 1)
        if soil in instance["soils"] and hours >= instance["hours"] and wet < instance["wet"]
    }


def observe(instance):
    rows = "\n".join(f"{i}. {s}, {h} hours of sun, moisture {w}" for i, (s, h, w) in enumerate(instance["plots"], 1))
    return (
        f"Plots of an allotment:\n{rows}\nBeans grow on {instance['soils'][0]} or {instance['soils'][1]} with at least "
        f"{instance['hours']} hours of sun and a moisture below {instance['wet']}. List the numbers of all plots where "
        "beans grow, each once, separated by commas, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    right = _right(instance)
    numbers = [int(t) for t in re.findall(r"(?<![0-9])[0-9]{1,4}(?![0-9])", answer)]
    if len(set(numbers)) != len(numbers):
        return False
    return all(n in right for n in numbers)


def reference_answer(instance):
    return ", ".join(map(str, sorted(_right(instance))))
