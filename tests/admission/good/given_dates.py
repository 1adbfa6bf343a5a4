"""Days between two dates."""

from datetime import date, timedelta

RESYN = {"tags": ["time"]}

EPOCH = date(1900, 1, 1)


def generate(rng, difficulty):
    first = rng.randrange(40000)
    return {"first": first, "days": rng.randrange(20 * difficulty, 400 * difficulty)}


def observe(instance):
    first = EPOCH + timedelta(days=instance["first"])
    return f"Which date is {instance['days']} days after {first.isoformat()}? Answer as YYYY-MM-DD."


def verify(instance, answer):
    try:
        given = date.fromisoformat(answer.strip())
    except ValueError:
        return False
    return (given - EPOCH).days == instance["first"] + instance["days"]


def reference_answer(instance):
    return (EPOCH + timedelta(days=instance["first"] + instance["days"])).isoformat()
