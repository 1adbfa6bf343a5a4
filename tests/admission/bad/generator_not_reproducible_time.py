"""Decode Morse code."""

import random
import time

RESYN = {"tags": ["words"]}

CODE = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyz",
        ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- "
        "-. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split(),
        strict=True,
    )
)


def generate(rng, difficulty):
    source = random.Random(time.time_ns())
    return {"text": "".join(source.choices(list(CODE), k=2 + difficulty))}


def observe(instance):
    return f"Decode this Morse code: {' '.join(CODE[c] for c in instance['text'])}"


def verify(instance, answer):
    return answer.strip().lower() == instance["text"]


def reference_answer(instance):
    return instance["text"]
