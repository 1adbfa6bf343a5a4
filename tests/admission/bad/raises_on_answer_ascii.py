"""Run-length encode a text."""

from itertools import groupby

RESYN = {"tags": ["words"]}


def generate(rng, difficulty):
    return {"text": "".join(rng.choice("xyz") * rng.randrange(1, 8) for _ in range(2 + difficulty))}


def _encoded(instance):
    return "".join(f"{len(list(run))}{letter}" for letter, run in groupby(instance["text"]))


def observe(instance):
    return f"Write the run-length encoding (such as 3a1b) of {instance['text']}"


def verify(instance, answer):
    return answer.strip().encode("ascii") == _encoded(instance).encode("ascii")


def reference_answer(instance):
    return _encoded(instance)
