"""Find the rows of a table that are duplicates of earlier rows."""
import re

RESYN = {"profile": "standard", "family": "duplicate_rows", "tags": ["data cleaning"]}


def generate(rng, difficulty):
    rows = [(rng.choice("ABCD") + str(rng.randint(10, 99)), rng.randint(1, 500)) for _ in range(10 + 2 * difficulty)]
    for _ in range(4 + difficulty):
        i = rng.randrange(len(rows))
        rows.insert(rng.randint(i + 1, len(rows)), rows[i])
    return {"rows": rows}


def _solve(instance):
    rows = instance["rows"]
    return [i + 1 for i, r in enumerate(rows) if r in rows[:i]]


def observe(instance):
    rows = "\n".join(f"{i}. {k} {v}" for i, (k, v) in enumerate(instance["rows"], 1))
    return f"{rows}\nList the numbers of all rows that repeat an earlier row exactly, ascending, separated by commas."


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    want = _solve(instance)
    got = [int(x) for x in re.findall(r"[0-9]{1,6}", answer)]
    return all(g in want for g in got) and len(set(got)) == len(got)


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
