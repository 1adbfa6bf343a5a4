"""Days between two dates."""

import datetime

RESYN = {"tags": ["time"]}


def generate(rng, difficulty):
    first = datetime.date(1950, 1, 1) + datetime.timedelta(days=rng.randrange(20000))
    return {
        "first": first,
        "last": first + datetime.timedelta(days=rng.randrange(5, 400 * difficulty)),
    }


def observe(instance):
    return f"How many days lie between {instance['first']} and {instance['last']}?"


def verify(instance, answer):
    return answer.strip() == str((instance["last"] - instance["first"]).days)


def reference_answer(instance):
    return str((instance["last"] - instance["first"]).days)
