"""Library: fees for overdue books as of today."""
from datetime import date, timedelta
import re

RESYN = {"description": "Overdue fees", "tags": ["dates", "arithmetic"]}

TITLES = ["Atlas", "Botany", "Chess", "Drama", "Euclid", "Fables", "Geology", "Herbs", "Islands", "Jazz", "Knots", "Lenses"]


def generate(rng, difficulty):
    titles = rng.sample(TITLES, 1 + difficulty)
    first = date(2015, 1, 1)
    loans = []
    for title in titles:
        due = first + timedelta(days=rng.randrange(3000))
        loans.append([title, due.isoformat(), rng.randint(3, 25)])
    return {"loans": loans}


def fees(instance):
    today = date.today()
    return sum(
        max(0, (today - date.fromisoformat(due)).days) * fee for _, due, fee in instance["loans"]
    )


def observe(instance):
    lines = "\n".join(f"{title}: due on {due}, {fee} cents a day" for title, due, fee in instance["loans"])
    return (
        f"Books that were never brought back:\n{lines}\nFor each day after the day on which a book was due, the fee given is charged. "
        "What is the sum of all fees up to and including today, in cents? Answer with the number alone."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,12})\s*", answer)
    return match is not None and int(match.group(1)) == fees(instance)


def reference_answer(instance):
    return str(fees(instance))
