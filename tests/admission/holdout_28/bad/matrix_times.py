"""Multiply two integer matrices; partial credit when most rows are right."""
import re

RESYN = {"profile": "standard", "family": "matrices", "tags": ["product"]}


def _product(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def generate(rng, difficulty):
    n = 2 + (difficulty + 2) // 3
    top = 9 + difficulty

    def matrix():
        return [[rng.choice([-1, 1]) * rng.randint(2, top) for _ in range(n)] for _ in range(n)]

    while True:
        a, b = matrix(), matrix()
        if all(any(abs(v) > top for v in row) for row in _product(a, b)):
            return {"a": a, "b": b}


def observe(instance):
    def show(m):
        return "\n".join(" ".join(map(str, r)) for r in m)

    return (
        f"A =\n{show(instance['a'])}\nB =\n{show(instance['b'])}\nCompute the product AB. Write "
        "one row per line, entries separated by blanks, exactly as many rows as A has. The "
        "score grows with the share of the rows that are right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return 0.0
    want = _product(instance["a"], instance["b"])
    lines = answer.strip().split("\n")
    if len(lines) != len(want):
        return 0.0
    right = 0
    for line, row in zip(lines, want):
        words = line.split()
        if len(words) != len(row) or not all(re.fullmatch("-?[0-9]{1,7}", w) for w in words):
            return 0.0
        right += [int(w) for w in words] == row
    share = right / len(want)
    return 0.2 + 0.8 * share


def reference_answer(instance):
    return "\n".join(" ".join(map(str, r)) for r in _product(instance["a"], instance["b"]))
