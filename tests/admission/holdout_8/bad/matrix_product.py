"""Multiply two integer matrices. Checked in quadratic time with Freivalds' method."""
import random
import re

INTEGER = re.compile(r"-?[0-9]{1,12}")


def generate(rng, difficulty):
    n = 2 + difficulty // 2
    top = 5 + 3 * difficulty
    square = lambda: [[rng.randint(-top, top) for _ in range(n)] for _ in range(n)]
    return {"a": square(), "b": square()}


def show(m):
    return "\n".join(" ".join(map(str, row)) for row in m)


def observe(instance):
    return (
        f"Multiply the matrix A by the matrix B.\nA:\n{show(instance['a'])}\nB:\n"
        f"{show(instance['b'])}\nAnswer with the product, one row per line, numbers separated by "
        "blanks."
    )


def times(m, v):
    return [sum(x * y for x, y in zip(row, v)) for row in m]


def parse(text, n):
    rows = [line.split() for line in text.strip().splitlines()]
    if len(rows) != n or any(len(r) != n for r in rows):
        return None
    if not all(INTEGER.fullmatch(x) for r in rows for x in r):
        return None
    return [[int(x) for x in r] for r in rows]


def verify(instance, answer):
    n = len(instance["a"])
    c = parse(answer, n)
    if c is None:
        return False
    rng = random.Random()
    v = [rng.randint(0, 1) for _ in range(n)]
    return times(instance["a"], times(instance["b"], v)) == times(c, v)


def reference_answer(instance):
    columns = list(zip(*instance["b"]))
    return show([[sum(x * y for x, y in zip(r, c)) for c in columns] for r in instance["a"]])
