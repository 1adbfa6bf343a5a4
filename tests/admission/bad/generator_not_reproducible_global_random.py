"""Evaluate a polynomial."""

import random

RESYN = {"tags": ["algebra"]}


def generate(rng, difficulty):
    factors = [random.randint(-9, 9) for _ in range(1 + difficulty)]
    return {"factors": factors, "x": random.randint(2, 9)}


def _value(instance):
    value = 0
    for factor in reversed(instance["factors"]):
        value = value * instance["x"] + factor
    return value


def observe(instance):
    terms = " + ".join(f"({f})*x^{k}" for k, f in enumerate(instance["factors"]))
    return f"What is {terms} for x = {instance['x']}?"


def verify(instance, answer):
    return answer.strip() == str(_value(instance))


def reference_answer(instance):
    return str(_value(instance))
