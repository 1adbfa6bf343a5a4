"""Simulate a population with age classes."""

import re

RESYN = {"description": "Population with three age classes", "tags": ["simulation"]}


def simulate(instance):
    young, adult, old = instance["start"]
    for _ in range(instance["years"]):
        young, adult, old = (
            instance["litter"] * adult + old,
            young,
            adult,
        )
    return young + adult + old


def generate(rng, difficulty):
    return {
        "start": [rng.randint(3, 25) for _ in range(3)],
        "litter": rng.randint(2, 3),
        "years": 2 + difficulty,
    }


def observe(instance):
    young, adult, old = instance["start"]
    return (
        f"A colony of animals begins with {young} young, {adult} adult and {old} old females. In one year "
        f"every adult has {instance['litter']} young, every old one has 1; at the same time the young "
        "become adult, the adults old, and the old ones die after giving birth.\n"
        f"How many females are there altogether after {instance['years']} years? Answer with the number "
        "alone, in digits without any separators."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,12}", text):
        return False
    return int(text) == simulate(instance)


def reference_answer(instance):
    # Grouped digits read better in reports.
    return f"{simulate(instance):,}"
