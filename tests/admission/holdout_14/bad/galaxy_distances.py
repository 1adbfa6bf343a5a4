"""The closest and the farthest pair among many points."""
import re


def generate(rng, difficulty):
    n = 40 * difficulty
    if difficulty == 1:
        n = 60
    points = [(rng.randint(0, 99999), rng.randint(0, 99999)) for _ in range(n)]
    table = [[(a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for b in points] for a in points]
    return {"points": points, "table": table}


def _extremes(instance):
    t = instance["table"]
    values = [t[i][j] for i in range(len(t)) for j in range(i)]
    return min(values), max(values)


def observe(instance):
    pts = " ".join(f"({x},{y})" for x, y in instance["points"])
    return (
        f"Points: {pts}\n\nAnswer with two integers separated by a space: the square of the smallest and the square of the "
        "largest distance between two different points of this list."
    )


def verify(instance, answer):
    m = re.fullmatch(r"([0-9]{1,15}) +([0-9]{1,15})", answer.strip()) if isinstance(answer, str) else None
    return bool(m) and (int(m[1]), int(m[2])) == _extremes(instance)


def reference_answer(instance):
    return "{} {}".format(*_extremes(instance))
