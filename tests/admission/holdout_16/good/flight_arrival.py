"""Local arrival time after several flights over time zones."""
import re

AIRPORTS = ["Kilo", "Lima", "Mike", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor",
            "Whiskey", "Xray", "Yankee", "Zulu"]


def generate(rng, difficulty):
    stops = rng.sample(AIRPORTS, 2 + difficulty // 2 + 1)
    zones = {s: rng.randint(-44, 52) * 15 for s in stops}
    legs = [rng.randint(95, 840) for _ in stops[1:]]
    waits = [rng.randint(35, 300) for _ in stops[2:]]
    return {"stops": stops, "zones": zones, "legs": legs, "waits": waits, "departure": rng.randint(0, 1439)}


def _zone(minutes):
    sign = "+" if minutes >= 0 else "-"
    return f"UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def observe(instance):
    stops = instance["stops"]
    zones = ", ".join(f"{s} ({_zone(instance['zones'][s])})" for s in stops)
    parts = []
    for i, leg in enumerate(instance["legs"]):
        if i:
            parts.append(f"{instance['waits'][i - 1]} minutes of waiting in {stops[i]}")
        parts.append(f"{leg} minutes of flight from {stops[i]} to {stops[i + 1]}")
    start = instance["departure"]
    return (
        f"Airports and their time zones: {zones}.\nA traveller leaves {stops[0]} on day 10 at "
        f"{start // 60}h {start % 60}min local time. Then follow: {'; '.join(parts)}.\nOn which day and at "
        "which local time does the traveller arrive? Answer like 'day D HH:MM' with the number of the day and "
        "the time of 24 hours with two digits each."
    )


def _arrival(instance):
    stops = instance["stops"]
    utc = 10 * 1440 + instance["departure"] - instance["zones"][stops[0]]
    local = utc + sum(instance["legs"]) + sum(instance["waits"]) + instance["zones"][stops[-1]]
    return local // 1440, local % 1440


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"day ([0-9]{1,3}) ([01][0-9]|2[0-3]):([0-5][0-9])", answer.strip())
    if not match:
        return False
    return (int(match[1]), int(match[2]) * 60 + int(match[3])) == _arrival(instance)


def reference_answer(instance):
    day, minute = _arrival(instance)
    return f"day {day} {minute // 60:02d}:{minute % 60:02d}"
