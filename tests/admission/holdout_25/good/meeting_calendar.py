"""Working-day arithmetic with datetime (no look at the clock)."""
import datetime
import re


def generate(rng, difficulty):
    start = datetime.date(2015, 1, 1) + datetime.timedelta(days=rng.randrange(3500))
    tasks = [rng.randint(2, 9 + difficulty) for _ in range(2 + difficulty // 2)]
    holidays = sorted({(start + datetime.timedelta(days=rng.randrange(2, 20 + 4 * difficulty))).isoformat()
                       for _ in range(2 + difficulty // 2)})
    return {"start": start.isoformat(), "tasks": tasks, "holidays": holidays}


def _ends(instance):
    day = datetime.date.fromisoformat(instance["start"])
    free, ends = set(instance["holidays"]), []
    for length in instance["tasks"]:
        done = 0
        while done < length:
            day += datetime.timedelta(days=1)
            if day.weekday() < 5 and day.isoformat() not in free:
                done += 1
        ends.append(day.isoformat())
    return ends


def observe(instance):
    start = datetime.date.fromisoformat(instance["start"])
    return (
        f"A project is decided on {start.isoformat()} ({start:%A}). Work is done on Mondays to Fridays "
        f"except the holidays {', '.join(instance['holidays'])}. The day of the decision does not "
        "count. The tasks follow one another and take, in order, "
        f"{', '.join(map(str, instance['tasks']))} working days; a task begins on the working day "
        "after the last one ended.\n"
        "On which date does each task end? Answer with ISO dates (YYYY-MM-DD) in order, separated "
        "by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    parts = answer.split()
    if not all(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", p) for p in parts):
        return False
    return parts == _ends(instance)


def reference_answer(instance):
    return " ".join(_ends(instance))
