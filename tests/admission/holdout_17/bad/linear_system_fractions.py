"""Solve a system of linear equations over the rationals."""
import re
from fractions import Fraction

RESYN = {"profile": "standard", "family": "matrices", "tags": ["linear-system", "fractions"]}


def _solve(rows):
    work = [[Fraction(v) for v in row] for row in rows]
    n = len(work)
    for col in range(n):
        pivot = next((r for r in range(col, n) if work[r][col]), None)
        if pivot is None:
            return None
        work[col], work[pivot] = work[pivot], work[col]
        work[col] = [v / work[col][col] for v in work[col]]
        for r in range(n):
            if r != col:
                f = work[r][col]
                work[r] = [a - f * b for a, b in zip(work[r], work[col])]
    return [row[n] for row in work]


def generate(rng, difficulty):
    n = 2 + difficulty // 4
    span = 5 + difficulty
    while True:
        rows = [[rng.randint(-span, span) for _ in range(n + 1)] for _ in range(n)]
        solution = _solve(rows)
        if solution and all(v and v.denominator > 1 for v in solution):
            return {"n": n, "rows": rows}


def observe(instance):
    lines = []
    for row in instance["rows"]:
        left = " ".join("%+d*x%d" % (v, k) for k, v in enumerate(row[:-1], 1))
        lines.append("%s = %d" % (left, row[-1]))
    return (
        "Solve over the rational numbers:\n" + "\n".join(lines) + "\n\n"
        "Answer with x1, x2, ... in this order, separated by blanks, as integers or fractions like -3/4."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    if len(parts) != instance["n"]:
        return False
    if not all(re.fullmatch(r"-?[0-9]{1,12}(/[0-9]{1,12})?", p) for p in parts):
        return False
    return [Fraction(p) for p in parts] == _solve(instance["rows"])


def reference_answer(instance):
    return " ".join(str(v) for v in _solve(instance["rows"]))
