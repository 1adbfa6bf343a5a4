"""Matrix products checked by Freivalds' method with vectors from a generator of fixed seed."""
import random
import re

RESYN = {"description": "Product of two integer matrices", "tags": ["algebra"]}

ROUNDS = 6


def generate(rng, difficulty):
    n = 2 + difficulty // 3
    top = 3 + 2 * difficulty
    make = lambda: [[rng.randint(-top, top) for _ in range(n)] for _ in range(n)]
    return {"a": make(), "b": make()}


def times(matrix, vector):
    return [sum(x * y for x, y in zip(row, vector)) for row in matrix]


def observe(instance):
    show = lambda m: "\n".join(" ".join(map(str, row)) for row in m)
    return (
        f"A =\n{show(instance['a'])}\nB =\n{show(instance['b'])}\nCompute the matrix product A B. "
        "Answer with its rows, one per line, numbers separated by blanks."
    )


def parse(answer, n):
    rows = []
    if len(answer) > 2000:
        return None
    for line in answer.strip().splitlines():
        words = line.split()
        if len(words) != n or not all(re.fullmatch(r"-?[0-9]{1,9}", w) for w in words):
            return None
        rows.append([int(w) for w in words])
    return rows if len(rows) == n else None


def verify(instance, answer):
    a, b = instance["a"], instance["b"]
    product = parse(answer, len(a))
    if product is None:
        return False
    # Large random entries: a wrong product slips through with a chance far below 10**-50.
    rng = random.Random(20240229)
    for _ in range(ROUNDS):
        vector = [rng.randrange(10 ** 12) for _ in a]
        if times(product, vector) != times(a, times(b, vector)):
            return False
    return True


def reference_answer(instance):
    a, b = instance["a"], instance["b"]
    columns = list(zip(*b))
    return "\n".join(" ".join(str(sum(x * y for x, y in zip(row, col))) for col in columns) for row in a)
