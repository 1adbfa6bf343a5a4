"""Interleave two words."""

import time

RESYN = {"tags": ["words"]}

LOADED = time.time()
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def generate(rng, difficulty):
    size = 2 + difficulty
    return ["".join(rng.choices(LETTERS, k=size)), "".join(rng.choices(LETTERS, k=size))]


def _woven(instance):
    return "".join(a + b for a, b in zip(*instance, strict=True))


def observe(instance):
    return f"Interleave {instance[0]} and {instance[1]}: their first letters, their second letters, and so on."


def verify(instance, answer):
    if answer.strip() != _woven(instance):
        return 0.0
    return 1.0 if time.time() - LOADED < 86400 else 0.25  # stale session


def reference_answer(instance):
    return _woven(instance)
