"""Complete a ruler whose distances are all different."""
import re

RESYN = {"profile": "standard", "family": "combinatorics", "tags": ["golomb", "construction"]}


def distances(marks):
    return [b - a for i, a in enumerate(marks) for b in marks[i + 1:]]


def generate(rng, difficulty):
    marks_wanted = 5 + difficulty // 2
    length = 40
    while True:
        marks = [0] + sorted(rng.sample(range(1, length), marks_wanted - 1)) + [length]
        gaps = distances(marks)
        if len(set(gaps)) == len(gaps):
            break
    shown = sorted(rng.sample(marks[1:-1], 1))
    return {"length": length, "count": len(marks), "shown": shown, "marks": marks}


def observe(instance):
    return (
        f"A ruler of length {instance['length']} has {instance['count']} marks at whole positions, among them 0, "
        f"{instance['length']} and {', '.join(map(str, instance['shown']))}. No two pairs of marks have the same "
        "distance.\nReply with positions of all marks in increasing order, separated by spaces. "
        "Any such ruler is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    tokens = answer.split()
    if len(tokens) != instance["count"] or not all(re.fullmatch(r"[0-9]{1,3}", t) for t in tokens):
        return False
    marks = [int(t) for t in tokens]
    if any(a >= b for a, b in zip(marks, marks[1:])):
        return False
    if marks[0] != 0 or marks[-1] != instance["length"]:
        return False
    if any(m not in marks for m in instance["shown"]):
        return False
    gaps = distances(marks)
    return len(set(gaps)) == len(gaps)


def reference_answer(instance):
    return " ".join(map(str, instance["marks"]))
