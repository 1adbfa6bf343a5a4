"""Smallest multiple with a given digit sum."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["digits", "search"]}


def digit_sum(n):
    return sum(map(int, str(n)))


def smallest(factor, wanted):
    n = factor
    while digit_sum(n) != wanted:
        n += factor
    return n


def generate(rng, difficulty):
    factor = rng.randint(23, 60 + 30 * difficulty)
    n = factor * rng.randint(40, 100 + 100 * difficulty)
    return {"factor": factor, "digit_sum": digit_sum(n)}


def observe(instance):
    return (
        f"What is the smallest positive multiple of {instance['factor']} whose decimal digits add up to "
        f"{instance['digit_sum']}?\nReply with this number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[1-9][0-9]{0,14}", text):
        return False
    candidate = int(text)
    factor = instance["factor"]
    if candidate % factor:
        candidate = -1
    # the first multiple with the digit sum has to be the candidate itself
    hits = [n for n in range(factor, int(text) + 1, factor) if digit_sum(n) == instance["digit_sum"]]
    return len(hits) == 1 and hits[0] == candidate


def reference_answer(instance):
    return str(smallest(instance["factor"], instance["digit_sum"]))
