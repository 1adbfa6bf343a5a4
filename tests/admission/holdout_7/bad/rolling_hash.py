"""Trace a small checksum over a string and give all the intermediate values."""
import re

RESYN = {"description": "Intermediate values of a checksum", "tags": ["tracing"]}


def trace(text, factor, modulus):
    value, values = 0, []
    for letter in text:
        value = (value * factor + ord(letter) - 96) % modulus
        values.append(value)
    return values


def generate(rng, difficulty):
    text = "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(3 + difficulty))
    return {"text": text, "factor": rng.randint(3, 9 + 3 * difficulty), "modulus": rng.choice([97, 211, 499, 997])}


def observe(instance):
    return (
        "A checksum starts at 0. For each letter it is multiplied by "
        f"{instance['factor']}, the place of the letter in the alphabet is added (a=1, ..., z=26), and the remainder "
        f"on division by {instance['modulus']} is kept.\n"
        f"Word: {instance['text']}\n"
        "Answer with the value after each letter, in order, separated by blanks."
    )


def verify(instance, answer):
    expected = trace(instance["text"], instance["factor"], instance["modulus"])
    given = re.findall(r"[0-9]{1,9}", answer)
    return all(int(mine) == right for mine, right in zip(given, expected))


def reference_answer(instance):
    return " ".join(map(str, trace(instance["text"], instance["factor"], instance["modulus"])))
