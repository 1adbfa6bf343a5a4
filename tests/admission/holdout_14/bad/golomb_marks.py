"""Restore marks on a line of their pairwise distances."""
import re


def generate(rng, difficulty):
    count = 4 + difficulty
    places = range(1, 90 // (1 + difficulty) + 3)
    marks = sorted(rng.sample(places, count - 1))
    marks = [0] + [7 * m + rng.randint(0, 6) for m in marks]
    gaps = sorted(b - a for i, a in enumerate(marks) for b in marks[i + 1:])
    return {"gaps": gaps, "count": count, "marks": marks}


def observe(instance):
    return (
        f"A ruler has {instance['count']} marks at different integers, the first at 0. The distances of all pairs of marks, sorted, are "
        f"{' '.join(map(str, instance['gaps']))}. Give the places of the marks in rising order, separated by spaces. "
        "Any ruler with these distances is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if len(tokens) != instance["count"] or not all(re.fullmatch(r"[0-9]{1,5}", t) for t in tokens):
        return False
    marks = [int(t) for t in tokens]
    if marks[0] != 0 or any(a >= b for a, b in zip(marks, marks[1:])):
        return False
    return sorted(b - a for i, a in enumerate(marks) for b in marks[i + 1:]) == instance["gaps"]


def reference_answer(instance):
    return " ".join(map(str, instance["marks"]))
