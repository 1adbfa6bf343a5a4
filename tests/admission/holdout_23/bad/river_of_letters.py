"""Unscramble: apply position swaps to a string."""
import random

RESYN = {"profile": "standard", "family": "string_ops", "tags": ["strings", "state-tracking"]}


def generate(rng, difficulty):
    letters = list("abcdefghijklmnop"[:6 + difficulty])
    random.shuffle(letters)
    swaps = []
    for _ in range(4 + 2 * difficulty):
        i, j = rng.sample(range(len(letters)), 2)
        swaps.append([i + 1, j + 1])
    return {"letters": "".join(letters), "swaps": swaps}


def _apply(instance):
    letters = list(instance["letters"])
    for i, j in instance["swaps"]:
        letters[i - 1], letters[j - 1] = letters[j - 1], letters[i - 1]
    return "".join(letters)


def observe(instance):
    swaps = ", ".join(f"{i}<->{j}" for i, j in instance["swaps"])
    return (f"Take the string {instance['letters']} and swap the letters at these positions (counted from 1), one swap "
            f"after the other: {swaps}. What is the resulting string?")


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _apply(instance)


def reference_answer(instance):
    return _apply(instance)
