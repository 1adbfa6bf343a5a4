"""Which serial numbers occur more than once?"""
import re


def generate(rng, difficulty):
    top = int(10 ** (3.2 + difficulty / 2))
    serials = [rng.randint(top // 2, top) for _ in range(10 + 3 * difficulty)]
    serials += rng.sample(serials, 2 + difficulty // 2)
    rng.shuffle(serials)
    return {"serials": serials}


def repeated(serials):
    counts = [0] * (max(serials) + 1)
    for number in serials:
        counts[number] += 1
    return sorted(n for n in set(serials) if counts[n] > 1)


def observe(instance):
    return (
        "Which of these serial numbers occur more than once?\n" + "\n".join(map(str, instance["serials"]))
        + "\nAnswer with each of them once, in increasing order, separated by spaces."
    )


def verify(instance, answer):
    tokens = answer.split() if len(answer) < 1000 else []
    if not tokens or not all(re.fullmatch(r"[0-9]{1,10}", t) for t in tokens):
        return 0.0
    return 1.0 if [int(t) for t in tokens] == repeated(instance["serials"]) else 0.0


def reference_answer(instance):
    seen, twice = set(), set()
    for number in instance["serials"]:
        (twice if number in seen else seen).add(number)
    return " ".join(map(str, sorted(twice)))
