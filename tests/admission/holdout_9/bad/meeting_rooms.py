"""Assign meetings to rooms without overlap."""
import json

RESYN = {"description": "Interval partitioning with a fixed number of rooms", "tags": ["scheduling"]}


def generate(rng, difficulty):
    rooms = 2 + difficulty // 3
    meetings = []
    for room in range(rooms):
        clock = 480 + 5 * rng.randrange(6)
        for _ in range(2 + difficulty // 2):
            length = 5 * rng.randrange(4, 13)
            meetings.append((clock, clock + length, room))
            clock += length + 5 * rng.randrange(3)
    rng.shuffle(meetings)
    return {"rooms": rooms,
            "meetings": [[f"M{i}", a, b] for i, (a, b, _) in enumerate(meetings, 1)],
            "plan": {f"M{i}": r + 1 for i, (_, _, r) in enumerate(meetings, 1)}}


def hhmm(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def observe(instance):
    rows = "\n".join(f"{n}: {hhmm(a)} to {hhmm(b)}" for n, a, b in instance["meetings"])
    return (f"There are {instance['rooms']} meeting rooms, numbered from 1. Give every meeting a room so that no two "
            "meetings overlap in the same room (one may start at the minute another ends).\n" + rows +
            '\nAnswer with one JSON object from meeting to room number, such as {"M1": 2, "M2": 1}.')


def _load(answer):
    if len(answer) > 4000:
        return None
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def verify(instance, answer):
    plan = _load(answer)
    if plan is None:
        return False
    names = {n for n, _, _ in instance["meetings"]}
    if set(plan) != names:
        return False
    for room in plan.values():
        if type(room) is not int or not 1 <= room <= instance["rooms"]:
            return False
    return True


def reference_answer(instance):
    return json.dumps(instance["plan"])
