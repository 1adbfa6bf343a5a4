"""Sums of tally marks."""
import re


def generate(rng, difficulty):
    top = 4 ** (difficulty + 2)
    return {"values": [rng.randint(top // 2, top) for _ in range(3)]}


def strokes(n):
    return " ".join(["|||||"] * (n // 5) + ["|" * (n % 5)] * (n % 5 > 0))


def observe(instance):
    rows = "\n".join(strokes(v) for v in instance["values"])
    return f"A shepherd kept these tallies, one line for each flock:\n{rows}\nHow many sheep are there in all? Answer with an integer."


def verify(instance, answer):
    text = answer.strip()
    return 1.0 if re.fullmatch(r"[0-9]{1,9}", text) and int(text) == sum(instance["values"]) else 0.0


def reference_answer(instance):
    return str(sum(instance["values"]))
