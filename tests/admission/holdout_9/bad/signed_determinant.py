"""Determinant of an integer matrix."""
import re
from fractions import Fraction

RESYN = {"tags": ["linear algebra"]}


def generate(rng, difficulty):
    n = 3 + difficulty // 4
    spread = 9 + 3 * difficulty
    while True:
        m = [[rng.randint(-spread, spread) for _ in range(n)] for _ in range(n)]
        if abs(det(m)) > 500:
            return {"matrix": m}


def det(matrix):
    m = [[Fraction(x) for x in row] for row in matrix]
    n, sign, result = len(m), 1, Fraction(1)
    for i in range(n):
        p = next((r for r in range(i, n) if m[r][i]), None)
        if p is None:
            return 0
        if p != i:
            m[i], m[p] = m[p], m[i]
            sign = -sign
        result *= m[i][i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            m[r] = [a - f * b for a, b in zip(m[r], m[i])]
    return int(sign * result)


def observe(instance):
    rows = "\n".join("[" + ", ".join(map(str, row)) + "]" for row in instance["matrix"])
    return f"Compute the determinant of this matrix:\n{rows}\nAnswer with the integer, with its sign if it is negative."


def normal(text):
    """Keep the digits; thousands separators, spaces and dollar signs go."""
    return re.sub(r"[^0-9]", "", text).lstrip("0")


def verify(instance, answer):
    if len(answer) > 200:
        return False
    given = normal(answer)
    return given != "" and given == normal(str(det(instance["matrix"])))


def reference_answer(instance):
    return str(det(instance["matrix"]))
