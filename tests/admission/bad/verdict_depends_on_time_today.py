"""Ages in a family."""

import datetime

RESYN = {"tags": ["time"]}

NAMES = "Ada Ben Cleo Dan Eva Finn Gwen Hal Iris Jon Kim Lou".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 1 + difficulty)
    return {
        "born": rng.randrange(1940, 2005),
        "names": names,
        "gaps": [rng.randrange(1, 6) for _ in names[1:]],
    }


def _ages(instance):
    born = instance["born"] + sum(instance["gaps"])
    return datetime.date.today().year - born


def observe(instance):
    names, gaps = instance["names"], instance["gaps"]
    steps = " ".join(
        f"{b} was born {gap} years after {a}."
        for a, b, gap in zip(names, names[1:], gaps, strict=False)
    )
    return f"{names[0]} was born in {instance['born']}. {steps} How old does {names[-1]} become this year?"


def verify(instance, answer):
    return answer.strip() == str(_ages(instance))


def reference_answer(instance):
    return str(_ages(instance))
