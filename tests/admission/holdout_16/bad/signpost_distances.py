"""Running distances along a road."""
import random
import re


def generate(rng, difficulty):
    return {"gaps": [rng.randint(12, 99) for _ in range(8 + 3 * difficulty)]}


def observe(instance):
    gaps = ", ".join(map(str, instance["gaps"]))
    return (
        f"The distances between neighbouring signposts along a road are, in metres: {gaps}. Give for every signpost "
        "after the first one its distance from the first one, in order, separated by blanks."
    )


def _running(gaps):
    total, out = 0, []
    for gap in gaps:
        total += gap
        out.append(total)
    return out


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = answer.split()
    expected = _running(instance["gaps"])
    if len(parts) != len(expected) or not all(re.fullmatch(r"[0-9]{1,6}", p) for p in parts):
        return False
    # spot checks are enough: a wrong addition spoils everything after it
    for i in random.sample(range(len(expected)), 3):
        if int(parts[i]) != expected[i]:
            return False
    return True


def reference_answer(instance):
    return " ".join(map(str, _running(instance["gaps"])))
