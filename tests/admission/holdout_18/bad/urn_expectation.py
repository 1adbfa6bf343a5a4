"""Probability: number of ways to draw coloured balls from an urn."""
import math
import re

COLOURS = ["red", "blue", "green", "white", "black", "amber"]


def generate(rng, difficulty):
    k = 2 + difficulty // 3
    colours = rng.sample(COLOURS, k)
    have = [rng.randint(6, 9 + difficulty) for _ in colours]
    draw = [rng.randint(2, 4) for _ in colours]
    return {"colours": colours, "have": have, "draw": draw}


def _ways(instance):
    out = 1
    for h, d in zip(instance["have"], instance["draw"]):
        out *= math.comb(h, d)
    return out


def observe(instance):
    have = ", ".join(f"{h} {c}" for h, c in zip(instance["have"], instance["colours"]))
    draw = ", ".join(f"{d} {c}" for d, c in zip(instance["draw"], instance["colours"]))
    return (f"An urn holds {have} numbered balls. In how many ways can one take exactly {draw}? (The order of taking does "
            "not matter.) Answer with one integer and nothing else.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200000:
        return False
    numbers = re.findall(r"\b\d{1,30}\b", answer, re.ASCII)
    return any(int(n) == _ways(instance) for n in numbers)


def reference_answer(instance):
    return str(_ways(instance))
