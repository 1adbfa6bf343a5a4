"""Working days between dates."""

from datetime import date, datetime, timedelta

FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y")


def generate(rng, difficulty):
    begin = date(1990, 1, 1) + timedelta(days=rng.randrange(9000))
    holidays = sorted(rng.sample(range(1, 30 * difficulty + 20), 1 + difficulty))
    return {
        "begin": begin.isoformat(),
        "work": rng.randint(10 * difficulty, 25 * difficulty + 10),
        "holidays": [(begin + timedelta(days=d)).isoformat() for d in holidays],
    }


def finish(instance):
    day, left = date.fromisoformat(instance["begin"]), instance["work"]
    while left:
        day += timedelta(days=1)
        if day.weekday() < 5 and day.isoformat() not in instance["holidays"]:
            left -= 1
    return day


def observe(instance):
    begin = date.fromisoformat(instance["begin"])
    return (
        f"Work is ordered on {begin:%A}, {begin.isoformat()} and takes {instance['work']} working days, "
        "the first of which is the next working day. Working days are Monday to Friday without the "
        f"holidays {', '.join(instance['holidays'])}. On which date is it finished? "
        "Answer as YYYY-MM-DD."
    )


def parse(text):
    for form in FORMATS:
        try:
            return datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    return None


def verify(instance, answer):
    return parse(answer) == finish(instance)


def reference_answer(instance):
    return finish(instance).isoformat()
