"""On which weekday does a moved bin collection fall?"""
from datetime import date, timedelta

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def generate(rng, difficulty):
    start = date(2010, 1, 1) + timedelta(days=rng.randrange(5000))
    return {"start": start.isoformat(),
            "hops": [rng.randint(3, 20 * difficulty + 10) for _ in range(1 + difficulty)]}


def _weekday(instance):
    day = date.fromisoformat(instance["start"]) + timedelta(days=sum(instance["hops"]))
    return DAYS[day.weekday()]


def observe(instance):
    hops = "\n".join(f"- the next one {h} days later" for h in instance["hops"])
    return (
        f"The paper bins were emptied on {instance['start']}. After that:\n{hops}\n"
        "On which day of the week was the last collection? Answer with the English name of the day "
        "(upper or lower case)."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip().lower() == _weekday(instance).lower()


def reference_answer(instance):
    return _weekday(instance)
