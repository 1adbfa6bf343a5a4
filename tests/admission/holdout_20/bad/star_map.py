"""Closest and farthest pairs of stars on a map."""
import re

RESYN = {"profile": "standard", "family": "geometry", "tags": ["distances"]}


def _apart(a, b):
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def generate(rng, difficulty):
    count = 8 + 2 * difficulty
    gap = 2 + difficulty
    stars = []
    while len(stars) < count:
        star = [rng.randint(0, 40), rng.randint(0, 40)]
        if all(_apart(star, other) >= gap * gap for other in stars):
            stars.append(star)
    return {"stars": stars}


def _solve(stars):
    n = len(stars)
    squares = sorted(_apart(stars[i], stars[j]) for i in range(n) for j in range(i))
    return [squares[0], squares[len(squares) // 2], squares[-1]]


def observe(instance):
    lines = " ".join(f"({x},{y})" for x, y in instance["stars"])
    return (
        f"Stars on a map: {lines}.\nTake the squares of the distances of all pairs of stars and sort them. "
        "Answer with three numbers separated by blanks: the smallest, the one at index m // 2 (from 0, m is the number "
        "of pairs), and the largest."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    return _ints(answer) == _solve(instance["stars"])


def reference_answer(instance):
    return " ".join(map(str, _solve(instance["stars"])))
