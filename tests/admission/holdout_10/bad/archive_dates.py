"""Normalise and sort dates with two-digit years."""
import datetime
import re

RESYN = {"tags": ["dates"]}


def generate(rng, difficulty):
    entries = []
    for _ in range(3 + difficulty):
        entries.append([rng.randint(1, 28), rng.randint(1, 12), rng.randint(0, 99)])
    return {"entries": entries}


def full_year(two_digits):
    """The last year, not in the future, that ends in these digits."""
    this_year = datetime.date.today().year
    year = this_year - this_year % 100 + two_digits
    return year if year <= this_year else year - 100


def ordered(instance):
    dates = sorted((full_year(y), m, d) for d, m, y in instance["entries"])
    return [f"{y:04d}-{m:02d}-{d:02d}" for y, m, d in dates]


def observe(instance):
    shown = ", ".join(f"{d:02d}.{m:02d}.{y:02d}" for d, m, y in instance["entries"])
    return (
        f"An archive holds these dates (day.month.year): {shown}. A two-digit year means the last such year "
        "that has begun. Write the dates in the form YYYY-MM-DD, earliest first, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 400 else []
    if not all(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", word) for word in words):
        return False
    return words == ordered(instance)


def reference_answer(instance):
    return " ".join(ordered(instance))
