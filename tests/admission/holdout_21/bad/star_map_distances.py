"""Find the closest pair of stars on a map."""
import re

RESYN = {"profile": "standard", "family": "star_map_distances", "tags": ["astronomy", "geometry"]}


def generate(rng, difficulty):
    count = 6 + 5 * difficulty
    stars = []
    while len(stars) < count:
        p = (rng.randint(0, 100), rng.randint(0, 100))
        if all((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 >= 225 for q in stars):
            stars.append(p)
    return {"stars": stars}


def _closest(stars):
    pairs = [(a, b) for a in range(len(stars)) for b in range(a + 1, len(stars))]
    return min(pairs, key=lambda ab: ((stars[ab[0]][0] - stars[ab[1]][0]) ** 2 + (stars[ab[0]][1] - stars[ab[1]][1]) ** 2, ab))


def observe(instance):
    lines = "\n".join(f"star {i + 1}: ({x}, {y})" for i, (x, y) in enumerate(instance["stars"]))
    return (
        f"{lines}\nWhich two stars are closest to each other (Euclidean distance)? If pairs tie, take the one "
        "with the smallest first number, then the smallest second. Answer with the two numbers in "
        "increasing order, separated by a space."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,3} [0-9]{1,3}", answer.strip()):
        return False
    a, b = map(int, answer.split())
    return (a - 1, b - 1) == _closest(instance["stars"])


def reference_answer(instance):
    a, b = _closest(instance["stars"])
    return f"{a + 1} {b + 1}"
