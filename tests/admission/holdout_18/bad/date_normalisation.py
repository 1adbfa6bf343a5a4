"""Data cleaning: bring dates in mixed notations to ISO format."""
import random

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def generate(rng, difficulty):
    rows = []
    for _ in range(8 + 2 * difficulty):
        rows.append([rng.randint(1950, 2049), rng.randint(1, 12), rng.randint(1, 28), rng.randrange(4)])
    return {"rows": rows}


def _show(row):
    y, m, d, style = row
    return [f"{d} {MONTHS[m - 1]} {y}", f"{d:02d}.{m:02d}.{y}", f"{MONTHS[m - 1]} {d}, {y}", f"{y}/{m}/{d}"][style]


def _iso(row):
    return f"{row[0]}-{row[1]:02d}-{row[2]:02d}"


def observe(instance):
    return ("Rewrite each date as YYYY-MM-DD, one per line, in the same order. Dates with full stops are day.month.year; dates "
            "with slashes are year/month/day.\n" + "\n".join(_show(r) for r in instance["rows"]))


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    lines = [t.strip() for t in answer.strip().split("\n")]
    rows = instance["rows"]
    if len(lines) != len(rows):
        return False
    for k in random.sample(range(len(rows)), 3):
        if lines[k] != _iso(rows[k]):
            return False
    return True


def reference_answer(instance):
    return "\n".join(_iso(r) for r in instance["rows"])
