"""When does the train arrive? Clock arithmetic with stops and delays."""
import re

RESYN = {"description": "Arrival time of a train", "tags": ["time"]}


def hhmm(minutes):
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def generate(rng, difficulty):
    legs = [[rng.randint(7, 50 + 5 * difficulty), rng.randint(1, 12)] for _ in range(1 + difficulty)]
    late = rng.randint(0, 6 * difficulty)
    start = rng.randrange(24 * 60)
    arrival = start + late + sum(ride for ride, _ in legs) + sum(stop for _, stop in legs[:-1])
    return {"start": start, "late": late, "legs": legs, "arrival": hhmm(arrival)}


def observe(instance):
    rides = "\n".join(
        f"section {i}: {ride} minutes" + (f", then a stop of {stop} minutes" if i < len(instance["legs"]) else "")
        for i, (ride, stop) in enumerate(instance["legs"], 1)
    )
    return (
        f"A train should leave at {hhmm(instance['start'])} but leaves {instance['late']} minutes late.\n{rides}\n"
        "When does it reach the end of the last section? "
        f"Answer with a time of day on the 24-hour clock, in the format HH:MM (e.g. {instance['arrival']})."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([01]?[0-9]|2[0-3]):([0-5][0-9])\s*", answer)
    return match is not None and f"{int(match.group(1)):02d}:{match.group(2)}" == instance["arrival"]


def reference_answer(instance):
    return instance["arrival"]
