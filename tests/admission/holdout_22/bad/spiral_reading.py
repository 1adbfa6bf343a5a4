"""Read a matrix in a spiral."""
import re


def generate(rng, difficulty):
    rows, cols = rng.randint(3, 4 + difficulty // 2), rng.randint(3, 4 + difficulty // 2)
    return {"matrix": [[rng.randint(100, 999) for _ in range(cols)] for _ in range(rows)]}


def spiral(matrix):
    rows = [list(row) for row in matrix]
    out = []
    while rows:
        out += rows.pop()[::-1]
        rows = [list(column)[::-1] for column in zip(*rows)]
    return out


def observe(instance):
    text = "\n".join(" ".join(map(str, row)) for row in instance["matrix"])
    return (f"{text}\n\nRepeat until nothing is left: take away the last row and note its numbers from right to left; then "
            "turn what remains by 90 degrees clockwise.\nAnswer with all noted numbers in order, separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    given = answer.split()
    if not given or not all(re.fullmatch(r"[0-9]{3}", part) for part in given):
        return False
    return all(int(a) == b for a, b in zip(given, spiral(instance["matrix"])))
