"""On which date does the n-th fair day fall."""
import datetime
import re

RESYN = {"profile": "standard", "family": "calendar", "tags": ["dates"]}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def generate(rng, difficulty):
    today = datetime.date(1990, 1, 1) + datetime.timedelta(days=rng.randint(0, 20000))
    open_days = sorted(rng.sample(range(7), rng.randint(2, 4)))
    closed = []
    for _ in range(difficulty // 2):
        a = today + datetime.timedelta(days=rng.randint(3, 40 * difficulty))
        closed.append([a.isoformat(), (a + datetime.timedelta(days=rng.randint(4, 20))).isoformat()])
    return {"today": today.isoformat(), "open": open_days, "closed": sorted(closed), "n": rng.randint(8, 12 + 12 * difficulty)}


def _date(instance):
    day = datetime.date.fromisoformat(instance["today"])
    n = instance["n"]
    while n:
        day += datetime.timedelta(days=1)
        iso = day.isoformat()
        if day.weekday() in instance["open"] and not any(a <= iso <= b for a, b in instance["closed"]):
            n -= 1
    return day


def observe(instance):
    lines = [f"Suppose that today is {instance['today']} (Gregorian calendar).",
             "A fair is open on each " + ", ".join(DAYS[d] for d in instance["open"]) + "."]
    lines += [f"It is closed from {a} to {b}, both included." for a, b in instance["closed"]]
    lines.append(f"Today does not count. On which date is the fair open for the {instance['n']}th time from tomorrow on?")
    lines.append("Answer as YYYY-MM-DD or D.M.YYYY.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 40:
        return False
    text = answer.strip()
    m = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if m:
        y, mo, d = (int(g) for g in m.groups())
    else:
        m = re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})", text)
        if m is None:
            return False
        d, mo, y = (int(g) for g in m.groups())
    right = _date(instance)
    return (y, mo, d) == (right.year, right.month, right.day)


def reference_answer(instance):
    return _date(instance).isoformat()
