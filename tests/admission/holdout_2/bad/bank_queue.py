"""Simulate a bank with priority customers; in which order are they served?"""

import heapq
from collections import Counter

NAMES = ("Ada Ben Cleo Dov Eve Finn Gus Hana Ivo June Kai Lea Mia Noor Otto Pia Quin Rosa Sam Tia "
         "Uma Vic Wes Xena Yan Zoe").split()


def serve(people, minutes):
    waiting, order, clock, i = [], [], 0, 0
    people = sorted(people, key=lambda p: p["arrives"])
    while i < len(people) or waiting:
        if not waiting and people[i]["arrives"] > clock:
            clock = people[i]["arrives"]
        while i < len(people) and people[i]["arrives"] <= clock:
            p = people[i]
            heapq.heappush(waiting, (-p["priority"], p["arrives"], p["name"]))
            i += 1
        order.append(heapq.heappop(waiting)[2])
        clock += minutes
    return order


def generate(rng, difficulty):
    count = 6 + 2 * difficulty
    times = rng.sample(range(0, 3 * count), count)
    people = [
        {"name": n, "arrives": t, "priority": rng.randint(1, 3 + difficulty // 3)}
        for n, t in zip(rng.sample(NAMES, count), times)
    ]
    return {"people": people, "minutes": rng.randint(4, 6)}


def observe(instance):
    rows = "\n".join(
        f"- {p['name']} arrives at minute {p['arrives']}, priority {p['priority']}"
        for p in instance["people"]
    )
    return (
        f"One clerk serves one customer at a time; each takes {instance['minutes']} minutes. When the "
        "clerk is free, the waiting customer with the highest priority number is next, and among "
        "equals the one who arrived first. Someone who arrives in the very minute the clerk becomes "
        f"free counts as waiting.\n{rows}\n"
        "In which order are they served? Answer with all names in that order, separated by spaces."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    expected = serve(instance["people"], instance["minutes"])
    return Counter(answer.split()) == Counter(expected)


def reference_answer(instance):
    return " ".join(serve(instance["people"], instance["minutes"]))
