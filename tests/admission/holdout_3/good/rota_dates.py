"""Duty rota: dates by rules such as 'the third Tuesday'. 'Today' is a date of the instance, no clock is read."""
import re
from datetime import date, timedelta

RESYN = {"description": "calendar rules", "tags": ["dates"]}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NTH = ["first", "second", "third", "fourth"]


def now(instance):
    return date.fromisoformat(instance["today"])


def generate(rng, difficulty):
    today = date(1970, 1, 1) + timedelta(days=rng.randrange(40000))
    return {"today": today.isoformat(),
            "rules": [[rng.randrange(4), rng.randrange(7), rng.randint(1, 4 + 2 * difficulty), rng.randint(-30, 30)]
                      for _ in range(1 + difficulty // 2)]}


def duty(instance):
    day = now(instance)
    for nth, weekday, months, shift in instance["rules"]:
        month = day.year * 12 + day.month - 1 + months
        first = date(month // 12, month % 12 + 1, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * nth + shift)
    return day


def observe(instance):
    rules = "\n".join(
        f"{number}. go to the {NTH[nth]} {DAYS[weekday]} of the month that lies {months} month(s) after the month of the date you have, "
        f"then {abs(shift)} day(s) {'later' if shift >= 0 else 'earlier'}"
        for number, (nth, weekday, months, shift) in enumerate(instance["rules"], 1)
    )
    return (
        f"Today is {instance['today']} (year-month-day, Gregorian calendar), which is the date you begin with. Do one after the other:\n{rules}\n"
        "Which date do you arrive at? Answer in the form YYYY-MM-DD."
    )


def verify(instance, answer):
    text = answer.strip()
    return bool(re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text)) and text == duty(instance).isoformat()


def reference_answer(instance):
    return duty(instance).isoformat()
