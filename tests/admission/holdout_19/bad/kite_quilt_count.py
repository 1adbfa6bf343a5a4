"""Crafts: count arrangements of ribbon lengths; made sure to be an interesting number."""
import re

RESYN = {"profile": "standard", "family": "kite_quilt_count", "tags": ["crafts", "counting"]}


def _triples(perimeter):
    count = 0
    for a in range(1, perimeter // 3 + 1):
        for b in range(a, (perimeter - a) // 2 + 1):
            c = perimeter - a - b
            if a + b > c:
                count += 1
    return count


def generate(rng, difficulty):
    perimeter = rng.randint(1150, 1250) + 60 * difficulty
    best = perimeter
    for candidate in range(perimeter, perimeter + 60):
        if _triples(candidate) > _triples(best):
            best = candidate
    return {"perimeter": best, "cloths": rng.randint(11, 99), "count": _triples(best)}


def observe(instance):
    return (
        f"A ribbon of {instance['perimeter']} cm is laid as a triangle with whole sides in cm. How many different "
        "pieces of quilt are possible, if each is such a triangle of positive area filled with one of "
        f"{instance['cloths']} cloths, and turned or mirrored triangles count as the same? Answer with a whole number in "
        "digits."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    return int(answer) == instance["count"] * instance["cloths"]


def reference_answer(instance):
    return str(instance["count"] * instance["cloths"])
