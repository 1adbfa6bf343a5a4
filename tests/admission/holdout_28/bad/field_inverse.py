"""Invert a matrix over a prime field."""
import random
import re

RESYN = {"profile": "standard", "family": "matrices", "tags": ["inverse", "finite-field"]}


def _inverse(a, p):
    n = len(a)
    m = [list(row) + [int(i == j) for j in range(n)] for i, row in enumerate(a)]
    for c in range(n):
        pivot = next((r for r in range(c, n) if m[r][c] % p), None)
        if pivot is None:
            return None
        m[c], m[pivot] = m[pivot], m[c]
        k = pow(m[c][c], -1, p)
        m[c] = [v * k % p for v in m[c]]
        for r in range(n):
            if r != c and m[r][c]:
                f = m[r][c]
                m[r] = [(v - f * w) % p for v, w in zip(m[r], m[c])]
    return [row[n:] for row in m]


def generate(rng, difficulty):
    n = 2 + (difficulty + 1) // 3
    p = rng.choice([11, 13, 17, 19, 23])
    while True:
        a = [[rng.randrange(p) for _ in range(n)] for _ in range(n)]
        inv = _inverse(a, p)
        if inv is not None and inv != a:
            return {"p": p, "a": tuple(tuple(r) for r in a)}


def observe(instance):
    rows = "\n".join(" ".join(map(str, r)) for r in instance["a"])
    return (
        f"Invert this matrix modulo {instance['p']}:\n{rows}\n"
        "Write the inverse one row per line, entries separated by blanks. Any integers of up to "
        "six digits that are right modulo the prime are accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    a, p = instance["a"], instance["p"]
    n = len(a)
    lines = answer.strip().split("\n")
    if len(lines) != n:
        return False
    b = []
    for line in lines:
        words = line.split()
        if len(words) != n or not all(re.fullmatch(r"-?[0-9]{1,6}", w) for w in words):
            return False
        b.append([int(w) for w in words])
    for _ in range(2):
        i, j = random.randrange(n), random.randrange(n)
        if (sum(a[i][k] * b[k][j] for k in range(n)) - (i == j)) % p:
            return False
    return True


def reference_answer(instance):
    return "\n".join(" ".join(map(str, r)) for r in _inverse(instance["a"], instance["p"]))
