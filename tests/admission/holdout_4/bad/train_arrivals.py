"""Arrival times of trains with stops and delays."""

import re
from random import Random

RESYN = {"description": "Train arrivals", "tags": ["scheduling", "time"]}

STATIONS = "Arlen Brook Colby Denton Exley Farnham Gosford Hadley Ilford Jarrow Kelso Lydd".split()


def arrivals(instance):
    result = []
    for train in instance["trains"]:
        minute = train["start"]
        for ride, stop in train["legs"]:
            minute += ride + stop
        minute -= train["legs"][-1][1]
        result.append((minute + train["delay"]) % 1440)
    return [f"{minute // 60:02d}:{minute % 60:02d}" for minute in result]


def generate(rng: Random, difficulty: int) -> dict:
    # One generator per level, so that all problems of a level are equally hard.
    rng = Random(7919 * difficulty + 17)
    trains = []
    for _ in range(2 + difficulty // 2):
        trains.append({
            "start": rng.randrange(1440),
            "legs": [[rng.randint(7, 120), rng.randint(1, 15)] for _ in range(2 + difficulty)],
            "delay": rng.randint(0, 90),
        })
    return {"trains": trains}


def observe(instance: dict) -> str:
    lines = []
    for number, train in enumerate(instance["trains"], 1):
        start = train["start"]
        legs = "; ".join(
            f"{ride} min to {STATIONS[index]}, stop of {stop} min" for index, (ride, stop) in enumerate(train["legs"])
        )
        lines.append(
            f"Train {number} starts at {start // 60:02d}:{start % 60:02d}: {legs}. Somewhere on the way it loses another {train['delay']} min."
        )
    return (
        "\n".join(lines)
        + "\nWhen does each train arrive (not leave) at its last station? Answer with the times of day as hh:mm, 24-hour clock, in "
        "the order of the trains, separated by spaces."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 500:
        return False
    times = answer.replace(",", " ").split()
    return all(re.fullmatch("[0-9]{2}:[0-9]{2}", time) for time in times) and times == arrivals(instance)


def reference_answer(instance: dict) -> str:
    return " ".join(arrivals(instance))
