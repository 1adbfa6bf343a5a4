"""Find a bus connection through a timetable."""
import re

RESYN = {"profile": "standard", "family": "bus_connections", "tags": ["timetable"]}
STOPS = ["Dock", "Mill", "Park", "Fort", "Zoo", "Mall", "Gate", "Hill", "Lake", "Pier", "Yard", "Quay", "Cove", "Bay"]


def generate(rng, difficulty):
    n = 3 + difficulty
    chain = ["Dock"] + rng.sample(STOPS[2:], n - 1) + ["Mill"]
    t, legs = rng.randint(300, 500), []
    for a, b in zip(chain, chain[1:]):
        dep = t + rng.randint(1, 9)
        t = dep + rng.randint(5, 20)
        legs.append([a, b, dep, t])
    extra = [[*rng.sample(chain, 2), k, k + rng.randint(20, 60)] for k in (rng.randint(300, 900) for _ in range(n))]
    table = [leg for leg in extra if leg[1] != "Mill" and leg[0] != "Dock"] + legs
    rng.shuffle(table)
    return {"table": table, "route": chain, "times": [leg[3] for leg in legs]}


def observe(instance):
    rows = "\n".join(f"{a} {d} -> {b} {e}" for a, b, d, e in instance["table"])
    return (f"Timetable (minutes since midnight):\n{rows}\nFind a connection from Dock to Mill where each bus leaves after "
            "the one before has arrived. Reply with 'stop arrival' for each stop after Dock, separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    last = 0
    stops = []
    for part in answer.split(","):
        m = re.fullmatch(r"\s*([A-Z][a-z]+) ([0-9]{1,4})\s*", part)
        if not m or m[1] not in STOPS or int(m[2]) <= last:
            return False
        last = int(m[2])
        stops.append(m[1])
    return stops[-1] == "Mill" and len(set(stops)) == len(stops)


def reference_answer(instance):
    return ", ".join(f"{s} {t}" for s, t in zip(instance["route"][1:], instance["times"]))
