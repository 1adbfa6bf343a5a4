"""Pivot a table of sales by region and quarter."""
import re

import pandas as pd

REGIONS = ["north", "south", "east", "west", "coast", "hills", "plains", "lakes"]
RESYN = {"tags": ["tables"]}


def generate(rng, difficulty):
    regions = rng.sample(REGIONS, 2 + difficulty // 2)
    return {
        "regions": sorted(regions),
        "sales": [[rng.choice(regions), rng.randint(1, 4), rng.randint(5, 50 + 50 * difficulty)]
                  for _ in range(6 + 3 * difficulty)],
    }


def pivot(instance):
    frame = pd.DataFrame(instance["sales"], columns=["region", "quarter", "amount"])
    table = frame.pivot_table(index="region", columns="quarter", values="amount", aggfunc="sum", fill_value=0)
    table = table.reindex(index=instance["regions"], columns=[1, 2, 3, 4], fill_value=0)
    return [[int(amount) for amount in row] for row in table.to_numpy()]


def observe(instance):
    rows = "\n".join(f"{region}, quarter {quarter}, {amount}" for region, quarter, amount in instance["sales"])
    return (
        f"Sales (region, quarter, amount):\n{rows}\nAdd up the amounts by region and quarter (0 if there is none). "
        f"Answer with one line for each of {', '.join(instance['regions'])}, in this order, that holds the four sums "
        "for quarters 1 to 4, separated by spaces."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    rows = [line.split() for line in answer.strip().splitlines()]
    if not all(re.fullmatch(r"[0-9]{1,9}", word) for row in rows for word in row):
        return False
    return [[int(word) for word in row] for row in rows] == pivot(instance)


def reference_answer(instance):
    return "\n".join(" ".join(map(str, row)) for row in pivot(instance))
