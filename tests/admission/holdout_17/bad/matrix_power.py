"""Power of an integer matrix modulo a number."""
import re

RESYN = {"profile": "standard", "family": "matrices", "tags": ["matrix-power", "modular"]}


def _multiply(a, b, p):
    return [[sum(x * y for x, y in zip(row, col)) % p for col in zip(*b)] for row in a]


def _power(matrix, k, p):
    n = len(matrix)
    out = [[int(i == j) for j in range(n)] for i in range(n)]
    for _ in range(k):
        out = _multiply(out, matrix, p)
    return out


def generate(rng, difficulty):
    n = 3 + difficulty // 5
    p = 10 + 9 * difficulty
    matrix = [[rng.randrange(p) for _ in range(n)] for _ in range(n)]
    return {"matrix": matrix, "k": 2 + difficulty // 2, "p": p}


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance["matrix"])
    return (
        "Raise this matrix to the power %d, entries modulo %d:\n\n%s\n\n"
        "Answer with the rows of the result, one per line, entries separated by blanks and reduced to "
        "0..%d." % (instance["k"], instance["p"], rows, instance["p"] - 1)
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    lines = [line.split() for line in answer.strip().splitlines()]
    n = len(instance["matrix"])
    if len(lines) != n or any(len(line) != n for line in lines):
        return False
    if not all(re.fullmatch(r"[0-9]{1,3}", t) for line in lines for t in line):
        return False
    given = [[int(t) for t in line] for line in lines]
    want = _power(instance["matrix"], instance["k"], instance["p"])
    if given[0] != want[0]:
        return False
    return all(given[i][i] == want[i][i] for i in range(n))


def reference_answer(instance):
    result = _power(instance["matrix"], instance["k"], instance["p"])
    return "\n".join(" ".join(map(str, row)) for row in result)
