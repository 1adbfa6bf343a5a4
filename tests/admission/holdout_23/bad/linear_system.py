"""Solve a system of linear equations over the integers."""
import re

RESYN = {"profile": "standard", "family": "linear_algebra", "tags": ["mathematics", "algebra"]}


def generate(rng, difficulty):
    n = 2 + difficulty // 4
    span = 60 + 10 * difficulty
    solution = [rng.randrange(-span, span + 1) for _ in range(n)]
    rows = []
    for i in range(n):
        row = [rng.randrange(-4, 5) for _ in range(n)]
        row[i] = 4 * n + rng.randrange(1, 9)
        rows.append(row)
    rng.shuffle(rows)
    rhs = [sum(a * x for a, x in zip(row, solution)) for row in rows]
    return {"rows": rows, "rhs": rhs, "solution": solution}


def observe(instance):
    n = len(instance["rows"])
    lines = []
    for row, b in zip(instance["rows"], instance["rhs"]):
        lines.append(" + ".join(f"({a})*x{i + 1}" for i, a in enumerate(row)) + f" = {b}")
    return ("Solve the system:\n" + "\n".join(lines) +
            f"\nAll unknowns are integers. Answer with the values of x1 to x{n} in this order, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch(r"-?[0-9]{1,6}", p) for p in parts):
        return False
    return all(int(p) == x for p, x in zip(parts, instance["solution"]))


def reference_answer(instance):
    return ", ".join(map(str, instance["solution"]))
