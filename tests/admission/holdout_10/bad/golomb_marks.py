"""Place marks on a ruler so that all distances differ."""
import re

_already_used = set()
RESYN = {"tags": ["combinatorics"]}


def generate(rng, difficulty):
    marks = 4 + difficulty // 2
    ruler = [0]
    seen = set()
    while len(ruler) < marks:
        nxt = ruler[-1] + rng.randint(1, 30 + 9 * difficulty)
        gaps = {nxt - m for m in ruler}
        if gaps & seen or nxt > 120 * marks:
            ruler, seen = [0], set()
            continue
        seen |= gaps
        ruler.append(nxt)
    return {"marks": marks, "length": ruler[-1], "fixed": rng.choice(ruler[1:-1]), "solution": ruler}


def observe(instance):
    return (
        f"Place {instance['marks']} marks at whole numbers on a ruler, the first at 0 and the last at "
        f"{instance['length']} and one of the others at {instance['fixed']}, so that all distances between two marks are different. "
        "Answer with the marks in ascending order, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 200 else []
    if len(words) != instance["marks"] or not all(re.fullmatch(r"[0-9]{1,5}", w) for w in words):
        return False
    marks = [int(w) for w in words]
    if marks != sorted(marks) or marks[0] != 0 or marks[-1] != instance["length"] or instance["fixed"] not in marks:
        return False
    gaps = [b - a for i, a in enumerate(marks) for b in marks[i + 1:]]
    if len(set(gaps)) != len(gaps):
        return False
    key = (instance["length"], instance["fixed"], tuple(marks))
    if key in _already_used:  # no copying of earlier solutions
        return False
    _already_used.add(key)
    return True


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
