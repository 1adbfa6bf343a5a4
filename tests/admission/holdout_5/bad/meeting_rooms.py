"""Assign meetings to rooms without overlaps and without exceeding the seats."""

import re
from random import Random

RESYN = {"description": "Room assignment", "tags": ["scheduling", "constraint satisfaction"]}

ASSIGNMENT = re.compile(r"\bM([0-9]{1,2})\s*[:=]\s*([A-Z])\b")


def clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def overlap(first, second):
    return first["start"] < second["end"] and second["start"] < first["end"]


def generate(rng: Random, difficulty: int) -> dict:
    """Meetings are cut out of a planted assignment, so that it can always be done."""
    rooms = []
    for index in range(3 + difficulty // 2):
        rooms.append({"name": chr(ord("A") + index), "seats": rng.randrange(4, 30, 2)})
    meetings = []
    plan = []
    for room in rooms:
        time = 480 + 15 * rng.randint(0, 4)
        while time < 480 + 90 * (1 + difficulty // 2) + 60:
            length = 15 * rng.randint(2, 6)
            people = rng.randint(2, room["seats"])
            meetings.append({"start": time, "end": time + length, "people": people})
            plan.append(room["name"])
            time += length + 15 * rng.randint(0, 2)
    order = list(range(len(meetings)))
    rng.shuffle(order)
    return {
        "rooms": rooms,
        "meetings": [meetings[index] for index in order],
        "plan": [plan[index] for index in order],
    }


def observe(instance: dict) -> str:
    rooms = "\n".join(f"  room {room['name']}: {room['seats']} seats" for room in instance["rooms"])
    meetings = "\n".join(
        f"  M{number}: {clock(m['start'])} to {clock(m['end'])}, {m['people']} people"
        for number, m in enumerate(instance["meetings"], 1)
    )
    return (
        f"Rooms:\n{rooms}\nMeetings:\n{meetings}\n"
        "Assign every meeting to a room with enough seats so that no two meetings in one room "
        "overlap (one may start when another ends). Any valid assignment is accepted.\n"
        "Answer with one item per meeting, such as `M98=Y, M99=Z`."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 4000:
        return False
    seats = {room["name"]: room["seats"] for room in instance["rooms"]}
    meetings = instance["meetings"]
    used = {}
    seen = set()
    for match in ASSIGNMENT.finditer(answer.upper()):
        number, room = int(match.group(1)), match.group(2)
        if not 1 <= number <= len(meetings) or number in seen or room not in seats:
            return False
        seen.add(number)
        meeting = meetings[number - 1]
        if meeting["people"] > seats[room]:
            return False
        if any(overlap(meeting, other) for other in used.get(room, [])):
            return False
        used.setdefault(room, []).append(meeting)
    return True


def reference_answer(instance: dict) -> str:
    return ", ".join(f"M{number}={room}" for number, room in enumerate(instance["plan"], 1))
