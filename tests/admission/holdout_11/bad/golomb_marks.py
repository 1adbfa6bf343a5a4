"""Find the missing marks of a ruler from its differences."""
from itertools import combinations


def generate(rng, difficulty):
    n = 4 + difficulty
    length = 10 + 12 * difficulty
    while True:
        marks = [0] + sorted(rng.sample(range(1, length), n - 2)) + [length]
        gaps = [b - a for a, b in combinations(marks, 2)]
        if len(set(gaps)) == len(gaps):
            return {"marks": marks, "length": length}


def observe(instance):
    gaps = sorted(b - a for a, b in combinations(instance["marks"], 2))
    return (
        f"A ruler of length {instance['length']} has {len(instance['marks'])} marks, at whole positions, one at each end. "
        f"The distances between all pairs of marks are {' '.join(map(str, gaps))}.\n"
        "Give the positions of the marks from 0 up, separated by spaces (the mirror image counts as well)."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["marks"]) or not all(w.isascii() and w.isdigit() and len(w) < 5 for w in words):
        return False
    marks = [int(w) for w in words]
    if marks != sorted(set(marks)) or marks[0] != 0:
        return False
    wanted = sorted(b - a for a, b in combinations(instance["marks"], 2))
    return sorted(b - a for a, b in combinations(marks, 2)) == wanted


def reference_answer(instance):
    return " ".join(map(str, instance["marks"]))
