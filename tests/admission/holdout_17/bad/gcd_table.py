"""Sum of a table of greatest common divisors."""
import re
from fractions import gcd

RESYN = {"profile": "standard", "family": "number-grids", "tags": ["gcd", "grid"]}


def generate(rng, difficulty):
    size = 3 + difficulty // 3
    top = 60 + 40 * difficulty
    return {
        "rows": [rng.randint(10, top) * rng.choice([2, 3, 4, 6]) for _ in range(size)],
        "cols": [rng.randint(10, top) * rng.choice([2, 3, 4, 6]) for _ in range(size)],
    }


def _table(instance):
    return [[gcd(a, b) for b in instance["cols"]] for a in instance["rows"]]


def observe(instance):
    return (
        "The rows of a table belong to the numbers %s, its columns to the numbers %s. Each cell holds the "
        "greatest common divisor of its row's and its column's number.\n"
        "Answer with the table, one row per line, entries separated by blanks."
        % (" ".join(map(str, instance["rows"])), " ".join(map(str, instance["cols"])))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = [line.split() for line in answer.strip().splitlines()]
    if not all(re.fullmatch(r"[0-9]{1,6}", t) for line in lines for t in line):
        return False
    return [[int(t) for t in line] for line in lines] == _table(instance)


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in _table(instance))
