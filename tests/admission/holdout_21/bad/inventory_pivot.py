"""Pivot a list of bookings into totals per region."""
import re

RESYN = {"profile": "standard", "family": "inventory_pivot", "tags": ["spreadsheets", "tables"]}
REGIONS = ["North", "East", "South", "West", "Centre", "Coast"]


def generate(rng, difficulty):
    regions = REGIONS[: 3 + difficulty // 3]
    bookings = [(rng.choice(regions), rng.choice(["Q1", "Q2", "Q3"]), rng.randint(5, 300)) for _ in range(6 + 3 * difficulty)]
    return {"regions": regions, "bookings": bookings, "quarter": rng.choice(["Q1", "Q2", "Q3"])}


def _totals(instance):
    return [sum(v for g, q, v in instance["bookings"] if g == r and q == instance["quarter"]) for r in instance["regions"]]


def observe(instance):
    lines = "\n".join(f"{g};{q};{v}" for g, q, v in instance["bookings"])
    return (
        f"region;quarter;value\n{lines}\n\nGive the sums of the values in {instance['quarter']} for the regions "
        f"{', '.join(instance['regions'])}, in this order, as integers separated by single spaces (0 for a region "
        "without any)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    tokens = answer.strip().split(" ")
    if not all(re.fullmatch(r"[0-9]{1,7}", t) for t in tokens):
        return False
    return tokens == _totals(instance)
