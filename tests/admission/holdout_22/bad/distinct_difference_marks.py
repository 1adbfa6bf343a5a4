"""Complete a ruler whose marks have pairwise different distances."""
import re
from itertools import combinations


def distinct(marks):
    gaps = [b - a for a, b in combinations(sorted(marks), 2)]
    return len(set(gaps)) == len(gaps)


def generate(rng, difficulty):
    count, length = 5 + difficulty, 60 + 8 * difficulty
    while True:
        marks = [0] + sorted(rng.sample(range(1, length), count - 2)) + [length]
        if distinct(marks):
            break
    hidden = sorted(rng.sample(marks[1:-1], 3))
    return {"shown": [m for m in marks if m not in hidden], "length": length, "hidden": hidden}


def observe(instance):
    return (f"A ruler of length {instance['length']} has marks at " + ", ".join(map(str, instance["shown"])) +
            ". Add three marks at other whole positions between its ends such that all distances between two marks differ. "
            "Answer with the three positions, separated by commas, in any order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 100:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if len(parts) != 3 or not all(re.fullmatch(r"[0-9]{1,3}", p) for p in parts):
        return False
    marks = instance["shown"] + [int(p) for p in parts]
    if len(set(marks)) != len(marks) or max(marks) > instance["length"]:
        return False
    return distinct(marks)


def reference_answer(instance):
    return ", ".join(map(str, instance["hidden"]))
