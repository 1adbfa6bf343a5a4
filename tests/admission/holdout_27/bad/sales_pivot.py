"""Pivot table totals of a small sales sheet."""
import re

import pandas as pd

RESYN = {"profile": "standard", "family": "sales_pivot", "tags": ["spreadsheet"]}
REGIONS = ["North", "South", "East", "West"]


def generate(rng, difficulty):
    return {"rows": [[rng.choice(REGIONS), rng.randint(10, 999)] for _ in range(6 + 3 * difficulty)]}


def _solve(instance):
    frame = pd.DataFrame(instance["rows"], columns=["region", "amount"])
    sums = frame.groupby("region")["amount"].sum()
    return [int(sums.get(r, 0)) for r in REGIONS]


def observe(instance):
    rows = "\n".join(f"{r},{a}" for r, a in instance["rows"])
    return f"region,amount\n{rows}\nGive the totals for {', '.join(REGIONS)} in that order, separated by commas."


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
