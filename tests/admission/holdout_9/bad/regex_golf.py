"""Regex golf: one pattern for some words and not for others."""
import re

RESYN = {"description": "Write a regular expression", "tags": ["regex", "strings"]}


def generate(rng, difficulty):
    def word():
        return "".join(rng.choice("ab") for _ in range(rng.randint(20, 26 + difficulty)))

    words = []
    while len(words) < 4 + 2 * difficulty:
        w = word()
        if w not in words:
            words.append(w)
    half = len(words) // 2
    return {"yes": words[:half], "no": words[half:]}


def observe(instance):
    return ("Write one Python regular expression that matches each of these words as a whole:\n" + "\n".join(instance["yes"]) +
            "\nand none of these:\n" + "\n".join(instance["no"]) +
            "\nThe longest pattern allowed has 2000 characters. Answer with the bare pattern on one line.")


def verify(instance, answer):
    pattern = answer.strip()
    if not pattern or len(pattern) > 2000 or "\n" in pattern:
        return False
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError, ValueError):
        return False
    if any(compiled.fullmatch(w) for w in instance["no"]):
        return False
    return all(compiled.fullmatch(w) for w in instance["yes"])


def reference_answer(instance):
    return "|".join(instance["yes"])
