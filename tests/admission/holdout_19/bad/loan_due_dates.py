"""Library loans: find the fines for overdue books."""
import datetime
import re

RESYN = {"profile": "standard", "family": "loan_due_dates", "tags": ["library", "dates"]}


def generate(rng, difficulty):
    loans = []
    for _ in range(3 + difficulty):
        start = datetime.date(2020, 1, 1) + datetime.timedelta(days=rng.randint(0, 1200))
        loans.append((start.isoformat(), rng.choice([14, 21, 28])))
    return {"loans": loans, "fine": rng.randint(3, 17)}


def _fines(instance):
    today = datetime.date.today()
    total = 0
    for start, days in instance["loans"]:
        due = datetime.date.fromisoformat(start) + datetime.timedelta(days=days)
        total += max(0, (today - due).days) * instance["fine"]
    return total


def observe(instance):
    rows = "\n".join(f"lent on {s} for {d} days" for s, d in instance["loans"])
    return (
        f"None of these books has come back by today, {datetime.date.today().isoformat()}:\n{rows}\n"
        f"Each day after the due day costs {instance['fine']} pence a book. What do all of them owe together, in pence? "
        "Digits only."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    return int(answer) == _fines(instance)


def reference_answer(instance):
    return str(_fines(instance))
