"""Days between invoice dates."""
import datetime as dt


def generate(rng, difficulty):
    day = dt.date(rng.randint(1980, 2010), rng.randint(1, 12), rng.randint(1, 28))
    dates = [day]
    for _ in range(2 + difficulty):
        day = day + dt.timedelta(days=rng.randint(9, 90 * difficulty + 60))
        dates.append(day)
    return {"customer": rng.randint(1000, 9999), "dates": dates}


def gaps(instance):
    dates = instance["dates"]
    return [(b - a).days for a, b in zip(dates, dates[1:])]


def observe(instance):
    rows = "\n".join(d.isoformat() for d in instance["dates"])
    return (
        f"Customer {instance['customer']} was invoiced on these dates (year-month-day):\n{rows}\n"
        "How many days lie between each date and the next? Answer with the day counts in order, "
        "separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if any(not w.isascii() or not w.isdigit() or len(w) > 6 for w in words):
        return False
    return [int(w) for w in words] == gaps(instance)


def reference_answer(instance):
    return " ".join(str(g) for g in gaps(instance))
