"""Right triangles with a given perimeter."""
import re


def generate(rng, difficulty):
    while True:
        m = rng.randint(3, 8 + 3 * difficulty)
        n = rng.randint(1, m - 1)
        k = rng.randint(1, 3 + 2 * difficulty)
        sides = sorted([k * (m * m - n * n), 2 * k * m * n, k * (m * m + n * n)])
        if sum(sides) > 60:
            return {"perimeter": sum(sides), "sides": sides}


def observe(instance):
    return (f"Find a right triangle with whole-number sides and the perimeter {instance['perimeter']}. "
            "Answer with the three side lengths in ascending order, separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    parts = answer.split()
    if len(parts) != 3 or not all(re.fullmatch(r"[1-9][0-9]{0,7}", p) for p in parts):
        return False
    a, b, c = map(int, parts)
    return a <= b <= c and a * a + b * b == c * c


def reference_answer(instance):
    return " ".join(map(str, instance["sides"]))
