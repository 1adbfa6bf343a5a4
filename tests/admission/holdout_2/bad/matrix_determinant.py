"""Determinant of an integer matrix."""

import re
from fractions import Fraction


def determinant(rows):
    rows = [[Fraction(x) for x in row] for row in rows]
    result = Fraction(1)
    for c in range(len(rows)):
        pivot = next((r for r in range(c, len(rows)) if rows[r][c]), None)
        if pivot is None:
            return 0
        if pivot != c:
            rows[c], rows[pivot] = rows[pivot], rows[c]
            result = -result
        result *= rows[c][c]
        for r in range(c + 1, len(rows)):
            factor = rows[r][c] / rows[c][c]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[c])]
    return int(result)


def generate(rng, difficulty):
    size = 3 + (difficulty - 1) // 2
    limit = 4 + 2 * difficulty
    rows = [[rng.randint(-limit, limit) for _ in range(size)] for _ in range(size - 1)]
    # The last row mixes two others, which makes the matrix look dense.
    a, b = rng.sample(range(size - 1), 2)
    p, q = rng.choice([-2, -1, 1, 2]), rng.choice([-2, -1, 1, 2])
    rows.insert(rng.randrange(size), [p * x + q * y for x, y in zip(rows[a], rows[b])])
    return {"rows": rows}


def observe(instance):
    text = "\n".join(" ".join(f"{x:5d}" for x in row) for row in instance["rows"])
    return f"Compute the determinant of this matrix:\n\n{text}\n\nAnswer with one integer and nothing else."


def verify(instance, answer):
    text = answer.strip() if len(answer) < 100 else ""
    if not re.fullmatch(r"[+-]?[0-9]{1,30}", text):
        return False
    return int(text) == determinant(instance["rows"])


def reference_answer(instance):
    return str(determinant(instance["rows"]))
