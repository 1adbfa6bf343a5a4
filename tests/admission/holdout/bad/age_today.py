"""How old is a library book loan?"""

import datetime as dt
import re


def _today():
    return dt.date.fromtimestamp(__import__("time").time())


def generate(rng, difficulty):
    loans = []
    for i in range(1 + difficulty):
        day = dt.date(2001, 1, 1) + dt.timedelta(days=rng.randrange(7000))
        loans.append({"title": f"Volume {rng.randrange(100, 999)}", "lent": day.isoformat()})
    return {"loans": loans, "fee": rng.randint(2, 9)}


def observe(instance):
    rows = "\n".join(f"- {x['title']}, lent on {x['lent']}" for x in instance["loans"])
    return (
        f"A library charges {instance['fee']} cents for each day that a book is out, the day of "
        f"lending not counted, today counted. These books are out:\n{rows}\n"
        "What is owed in total today, in cents? Answer with an integer."
    )


def _owed(instance):
    days = [(_today() - dt.date.fromisoformat(x["lent"])).days for x in instance["loans"]]
    return instance["fee"] * sum(days)


def verify(instance, answer):
    match = re.fullmatch(r"\s*(\d{1,12})(?: cents?)?\s*", answer)
    return bool(match) and int(match.group(1)) == _owed(instance)


def reference_answer(instance):
    return str(_owed(instance))
