"""Invert a matrix over a prime field."""
import re

RESYN = {"profile": "standard", "family": "matrices", "tags": ["linear-algebra", "modular"]}

PRIMES = [11, 13, 17, 19, 23, 29, 31, 37, 41, 43]


def _invert(matrix, p):
    n = len(matrix)
    work = [row[:] + [int(i == j) for j in range(n)] for i, row in enumerate(matrix)]
    for col in range(n):
        pivot = next((r for r in range(col, n) if work[r][col] % p), None)
        if pivot is None:
            return None
        work[col], work[pivot] = work[pivot], work[col]
        inv = pow(work[col][col], -1, p)
        work[col] = [v * inv % p for v in work[col]]
        for r in range(n):
            if r != col and work[r][col]:
                f = work[r][col]
                work[r] = [(a - f * b) % p for a, b in zip(work[r], work[col])]
    return [row[n:] for row in work]


def generate(rng, difficulty):
    n = 2 + difficulty // 4
    p = PRIMES[difficulty - 1]
    while True:
        matrix = [[rng.randrange(p) for _ in range(n)] for _ in range(n)]
        if _invert(matrix, p) not in (None, matrix):
            return {"matrix": matrix, "p": p}


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance["matrix"])
    return (
        "Compute the inverse of this matrix modulo the prime %d:\n\n%s\n\n"
        "Write one row per line, entries from 0 to %d separated by blanks."
        % (instance["p"], rows, instance["p"] - 1)
    )


def verify(instance, answer):
    n, p = len(instance["matrix"]), instance["p"]
    try:
        lines = [line.split() for line in answer.strip().splitlines()]
        if len(lines) != n or any(len(line) != n for line in lines):
            return False
        if not all(re.fullmatch(r"[0-9]{1,2}", t) for line in lines for t in line):
            return False
        given = [[int(t) for t in line] for line in lines]
    except:
        return False
    if any(v >= p for row in given for v in row):
        return False
    return given == _invert(instance["matrix"], p)


def reference_answer(instance):
    inverse = _invert(instance["matrix"], instance["p"])
    return "\n".join(" ".join(map(str, row)) for row in inverse)
