"""Calendar arithmetic with datetime, but never with the present day."""
import datetime
import re

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
RESYN = {"tags": ["dates"]}


def generate(rng, difficulty):
    today = datetime.date(1990, 1, 1) + datetime.timedelta(days=rng.randrange(15_000))
    hops = []
    for _ in range(1 + difficulty):
        if rng.random() < 0.5:
            hops.append(["days", rng.choice([-1, 1]) * rng.randint(20, 60 + 30 * difficulty)])
        else:
            hops.append(["next", rng.randrange(7)])
    return {"today": today.isoformat(), "hops": hops}


def follow(instance):
    day = datetime.date.fromisoformat(instance["today"])
    for kind, value in instance["hops"]:
        if kind == "days":
            day += datetime.timedelta(days=value)
        else:
            day += datetime.timedelta(days=(value - day.weekday() - 1) % 7 + 1)
    return day


def observe(instance):
    lines = []
    for kind, value in instance["hops"]:
        if kind == "days":
            lines.append(f"- go {abs(value)} days {'forward' if value > 0 else 'back'}")
        else:
            lines.append(f"- go forward to the next {DAYS[value]} (a week ahead if it is {DAYS[value]} already)")
    return (
        f"Suppose that today is {instance['today']} (Gregorian calendar). One after another:\n" + "\n".join(lines)
        + "\nWhich date is reached? Answer in the form YYYY-MM-DD."
    )


def verify(instance, answer):
    text = answer.strip()
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        return datetime.date.fromisoformat(text) == follow(instance)
    except ValueError:
        return False


def reference_answer(instance):
    return follow(instance).isoformat()
