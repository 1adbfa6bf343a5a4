"""Weekdays of many dates: uses datetime.date but no clock."""
from datetime import date, timedelta

RESYN = {"tags": ["calendar"], "description": "Weekdays, all must be right"}
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def generate(rng, difficulty):
    span = 300 + 9000 * difficulty
    first = date(2000, 1, 1)
    return {"dates": [(first + timedelta(days=rng.randint(-span, span))).isoformat() for _ in range(3 + difficulty)]}


def observe(instance):
    return ("On which weekdays (Gregorian calendar) did or will these dates fall?\n" + "\n".join(instance["dates"]) +
            "\nAnswer with the weekdays in the same order, abbreviated to three letters (mon, tue, wed, thu, fri, sat, sun; case does not matter), separated by spaces.")


def weekdays(instance):
    return [DAYS[date.fromisoformat(d).weekday()] for d in instance["dates"]]


def verify(instance, answer):
    if len(answer) > 300:
        return False
    return answer.lower().replace(",", " ").split() == weekdays(instance)


def reference_answer(instance):
    return " ".join(weekdays(instance)).title()
