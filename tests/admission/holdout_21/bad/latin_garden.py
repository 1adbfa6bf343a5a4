"""Complete a Latin square of plants."""
import re

RESYN = {"profile": "standard", "family": "latin_garden", "tags": ["grids", "logic"]}


def generate(rng, difficulty):
    n = 5 + difficulty // 4
    rows, cols, names = rng.sample(range(n), n), rng.sample(range(n), n), rng.sample("ABCDEFGH"[:n], n)
    full = ["".join(names[(r + c) % n] for c in cols) for r in rows]
    holes = set(rng.sample(range(n * n), min(n * n - 3, 10 + 2 * difficulty)))
    return {"beds": ["".join("." if r * n + c in holes else full[r][c] for c in range(n)) for r in range(n)], "full": full}


def observe(instance):
    n = len(instance["beds"])
    return (
        f"A garden of {n} by {n} beds is to hold the plants {', '.join('ABCDEFGH'[:n])}, each once in every row and "
        "every column. Some beds are planted already:\n" + "\n".join(instance["beds"]) +
        f"\nFill the dots. Answer with {n} lines of {n} letters; any valid completion is right."
    )


def verify(instance, answer):
    n = len(instance["beds"])
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    rows = [line.strip() for line in answer.strip().splitlines()]
    letters = "ABCDEFGH"[:n]
    if len(rows) != n or not all(re.fullmatch(f"[{letters}]{{{n}}}", row) for row in rows):
        return False
    rows_ok = all(len(set(row)) == n for row in rows)
    cols_ok = all(len(set(col)) == n for col in zip(*rows))
    return rows_ok and cols_ok


def _solution(instance):
    return "\n".join(instance["full"])
