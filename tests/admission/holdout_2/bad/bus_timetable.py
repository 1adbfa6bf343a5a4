"""Plan the latest departure with connections."""

import re
from functools import pairwise

RESYN = {"description": "Latest departure that still arrives in time", "tags": ["timetable", "planning"]}


def clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def generate(rng, difficulty):
    legs = []
    for _ in range(1 + difficulty):
        every = rng.choice([7, 10, 12, 15, 20, 25])
        legs.append({"first": rng.randint(300, 330), "every": every, "takes": rng.randint(6, 38)})
    return {"legs": legs, "deadline": rng.randint(1000, 1300)}


def latest(instance):
    limit = instance["deadline"]
    times = []
    for leg in reversed(instance["legs"]):
        limit -= leg["takes"]
        limit -= (limit - leg["first"]) % leg["every"]
        times.append(limit)
    times.reverse()
    assert all(a < b for a, b in pairwise(times))
    return times


def observe(instance):
    rows = "\n".join(
        f"bus {i}: first at {clock(leg['first'])}, then every {leg['every']} minutes, ride {leg['takes']} minutes"
        for i, leg in enumerate(instance["legs"], 1)
    )
    return (
        f"You take these buses one after another; changing takes no time:\n{rows}\n"
        f"You must arrive by {clock(instance['deadline'])}. When does the latest possible bus of each line leave? "
        "Answer with the departure times in the order of the buses as HH:MM, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 300 else []
    if not all(re.fullmatch(r"[0-9]{2}:[0-9]{2}", w) for w in words):
        return False
    return words == [clock(t) for t in latest(instance)]


def reference_answer(instance):
    return " ".join(clock(t) for t in latest(instance))
