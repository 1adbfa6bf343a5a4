"""When does a traveller arrive, changing between two bus lines?"""
import re


def clock(m):
    return f"{m // 60 % 24:02d}:{m % 60:02d}"


def generate(rng, difficulty):
    legs = []
    for _ in range(2 + difficulty // 2):
        legs.append({"first": rng.randint(300, 420), "every": rng.randint(7, 12 + 5 * difficulty),
                     "ride": rng.randint(9, 59), "walk": rng.randint(2, 9)})
    return {"start": rng.randint(430, 900), "legs": legs}


def arrival(instance):
    now = instance["start"]
    for leg in instance["legs"]:
        now += leg["walk"]
        waits = -(-(now - leg["first"]) // leg["every"])
        now = leg["first"] + max(0, waits) * leg["every"] + leg["ride"]
    return now


def observe(instance):
    rows = "\n".join(
        f"{i}. walk {l['walk']} min to the stop of line {i}, whose buses leave from {clock(l['first'])} "
        f"on every {l['every']} min; ride {l['ride']} min."
        for i, l in enumerate(instance["legs"], 1)
    )
    return (
        f"You set out at {clock(instance['start'])} and always take the first bus you can:\n{rows}\n"
        "(A bus that leaves the minute you reach its stop is caught.) At what time do you get off "
        "the last bus? Answer with the time as hh:mm."
    )


def verify(instance, answer):
    if len(answer) > 100_000:
        return False
    # the model may wrap the time into a sentence
    return clock(arrival(instance)) in re.findall(r"[0-9]{2}:[0-9]{2}", answer)


def reference_answer(instance):
    return clock(arrival(instance))
