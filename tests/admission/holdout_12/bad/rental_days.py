"""Length of several rentals."""
import datetime as dt
import re


def generate(rng, difficulty):
    rentals = []
    for _ in range(1 + difficulty):
        start = dt.date(rng.randint(1990, 2030), rng.randint(1, 12), rng.randint(1, 28))
        rentals.append([start, start + dt.timedelta(days=rng.randint(40, 400))])
    return {"rentals": rentals}


def total(instance):
    return sum((end - start).days for start, end in instance["rentals"])


def observe(instance):
    rows = "\n".join(f"{a.isoformat()} to {b.isoformat()}" for a, b in instance["rentals"])
    return f"How many nights do these rentals have together (the night of the last day does not count)?\n{rows}\nAnswer with an integer."


def verify(instance, answer):
    text = answer.strip()
    return 1.0 if re.fullmatch(r"[0-9]{1,7}", text) and int(text) == total(instance) else 0.0


def reference_answer(instance):
    return str(total(instance))
