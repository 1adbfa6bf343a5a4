"""When do market weekdays fall? Dates only; the clock is never read."""
import datetime
import re

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ORDINALS = ["first", "second", "third", "fourth"]


def generate(rng, difficulty):
    queries = []
    for _ in range(1 + difficulty):
        queries.append([rng.randint(1901, 2099), rng.randint(1, 12), rng.randrange(7), rng.randrange(4), rng.randint(0, 40 * difficulty)])
    return {"queries": queries}


def solve(instance):
    out = []
    for year, month, weekday, nth, later in instance["queries"]:
        first = datetime.date(year, month, 1)
        day = 1 + (weekday - first.weekday()) % 7 + 7 * nth
        out.append((datetime.date(year, month, day) + datetime.timedelta(days=later)).isoformat())
    return out


def observe(instance):
    lines = [
        f"{k}. {later} days after the {ORDINALS[nth]} {DAYS[w]} of {m:02d}/{y}"
        for k, (y, m, w, nth, later) in enumerate(instance["queries"], 1)
    ]
    return (
        "Find these dates of the Gregorian calendar (0 days after is the day itself):\n" + "\n".join(lines) +
        "\nAnswer with dates like 1999-12-31, in order, separated by spaces."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    if not all(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", w) for w in words):
        return False
    return words == solve(instance)


def reference_answer(instance):
    return " ".join(solve(instance))
