"""Solve a square linear system exactly."""
import re
from fractions import Fraction


def generate(rng, difficulty):
    n = 2 + (difficulty + 2) // 4
    solution = [Fraction(rng.randint(-15 - difficulty, 15 + difficulty), rng.randint(2, 6)) for _ in range(n)]
    while True:
        rows = [[rng.randint(-6, 6) for _ in range(n)] for _ in range(n)]
        if determinant(rows) != 0:
            break
    right = [sum((a * x for a, x in zip(row, solution)), Fraction(0)) for row in rows]
    return {"rows": rows, "right": right, "solution": solution}


def determinant(rows):
    if len(rows) == 1:
        return rows[0][0]
    return sum((-1) ** j * rows[0][j] * determinant([row[:j] + row[j + 1:] for row in rows[1:]])
               for j in range(len(rows)))


def observe(instance):
    names = "xyzuvw"
    lines = [" + ".join(f"({a}){names[j]}" for j, a in enumerate(row)) + f" = {b}"
             for row, b in zip(instance["rows"], instance["right"])]
    used = ", ".join(names[:len(lines)])
    return ("Solve:\n" + "\n".join(lines) + f"\nAnswer with the values of {used} in this order, separated by "
            "commas, each an integer or a fraction p/q (q > 0, not necessarily in lowest terms).")


def parse(text):
    match = re.fullmatch(r"(-?[0-9]{1,12})(?:/([0-9]{1,12}))?", text.strip())
    if not match or int(match.group(2) or 1) == 0:
        return None
    return Fraction(int(match.group(1)), int(match.group(2) or 1))


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    return [parse(part) for part in answer.split(",")] == instance["solution"]


def reference_answer(instance):
    return ", ".join(map(str, instance["solution"]))
