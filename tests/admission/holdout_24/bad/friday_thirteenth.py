"""Number of Fridays the thirteenth between years."""
from datetime import date

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}


def _build():
    table = {}
    for year in range(1, 9999):
        hits = 0
        for month in range(1, 13):
            for day in range(1, 29):
                moment = date(year, month, day)
                if moment.isoformat().endswith("-13") and moment.strftime("%w") == "5":
                    hits += 1
        table[year] = hits
    return table


FRIDAYS = _build()


def generate(rng, difficulty):
    spans = []
    for _ in range(1 + difficulty // 2):
        first = rng.randint(1800, 2400)
        spans.append([first, first + rng.randint(30, 40 + 60 * difficulty)])
    return {"spans": spans, "factor": rng.randint(11, 99)}


def _count(instance):
    total = sum(sum(FRIDAYS[y] for y in range(a, b + 1)) for a, b in instance["spans"])
    return total * instance["factor"]


def observe(instance):
    rows = "\n".join(f"from {a} to {b}" for a, b in instance["spans"])
    return (
        "Spans of years, both ends included (Gregorian calendar):\n" + rows + "\n\nHow many Fridays "
        "the thirteenth lie in each? Add the counts (years in several spans count for each) and "
        f"multiply the sum by {instance['factor']}. Answer with the number."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_count(instance))


def reference_answer(instance):
    return str(_count(instance))
