"""Earliest arrival by tram."""
import re
from heapq import heappop, heappush

RESYN = {"description": "earliest arrival in a timetable", "tags": ["graphs", "scheduling"]}
STOPS = ["Abbey", "Barracks", "Castle", "Docks", "Exchange", "Foundry", "Gasworks", "Hospital", "Infirmary", "Junction", "Kiln", "Lido", "Market", "Nursery",
         "Orangery", "Pier"]


def _clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def arrival(trams, source, target, now):
    best, heap = {source: now}, [(now, source)]
    while heap:
        time, stop = heappop(heap)
        if time > best[stop]:
            continue
        for a, b, first, every, ride in trams:
            if a == stop:
                wait = (first - time) if time < first else -(time - first) % every
                there = time + wait + ride
                if there < best.get(b, 10 ** 9):
                    best[b] = there
                    heappush(heap, (there, b))
    return best.get(target)


def generate(rng, difficulty):
    while True:
        stops = rng.sample(STOPS, 4 + difficulty)
        trams = []
        for place, stop in enumerate(stops):
            for other in rng.sample(stops[max(0, place - 2): place + 3], 2):
                if other != stop:
                    trams.append([stop, other, rng.randint(300, 420), rng.randint(7, 33), rng.randint(3, 19)])
        now = rng.randint(360, 1080)
        end = arrival(trams, stops[0], stops[-1], now)
        if end is not None and end < 1440:
            rng.shuffle(trams)
            return {"trams": trams, "from": stops[0], "to": stops[-1], "now": now}


def observe(instance):
    trams = "\n".join(
        f"{a} to {b}: leaves at {_clock(first)} and then every {every} minutes all day, {ride} minutes' ride"
        for a, b, first, every, ride in instance["trams"]
    )
    return (
        f"Trams (they go in the given direction only):\n{trams}\nChanging takes no time: a tram that leaves at the minute of arrival is "
        f"caught. It is {_clock(instance['now'])} and you are at {instance['from']}. When can you be at {instance['to']} at the earliest? "
        "Answer with the time of day as HH:MM (24 hours; a leading zero may be left out)."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,2}):([0-9]{2})\s*", answer) if len(answer) <= 30 else None
    if match is None or int(match[2]) > 59:
        return False
    return 60 * int(match[1]) + int(match[2]) == arrival(instance["trams"], instance["from"], instance["to"], instance["now"])


def reference_answer(instance):
    return _clock(arrival(instance["trams"], instance["from"], instance["to"], instance["now"]))
