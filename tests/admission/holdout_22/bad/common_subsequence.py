"""Longest common subsequence of two strings, with its length."""
import re


def lcs_length(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        previous = 0
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], previous + 1 if x == y else max(row[j], row[j - 1])
    return row[-1]


def generate(rng, difficulty):
    n = 10 + 2 * difficulty
    while True:
        a = "".join(rng.choice("ACGTNX") for _ in range(n))
        b = "".join(rng.choice("ACGTNX") for _ in range(n))
        if lcs_length(a, b) >= 4:
            return {"a": a, "b": b}


def is_subsequence(part, text):
    letters = iter(text)
    return all(c in letters for c in part)


def observe(instance):
    return (f"First string: {instance['a']}\nSecond string: {instance['b']}\n"
            "Find a longest common subsequence (letters in order, not necessarily adjacent). Answer with the subsequence, a "
            "blank, and its length as a decimal number, e.g. TGA 3")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    match = re.fullmatch(r"\s*([ACGTNX]+) ([0-9]{1,3})\s*", answer)
    if not match:
        return False
    part, length = match.group(1), int(match.group(2))
    best = lcs_length(instance["a"], instance["b"])
    return len(part) == best and is_subsequence(part, instance["a"]) and is_subsequence(part, instance["b"])
