"""A long access log: who was in the building at a given time?"""

RESYN = {"description": "Find people in a long log", "tags": ["text", "tables"]}

FIRST = "Ada Bo Cy Di Eve Flo Gil Hal Ida Jo Kay Lou Max Ned Ora Pam Ray Sue Ted Una Van Wes Xi Yve Zoe".split()
LAST = "Ash Birch Cole Drew Elm Fern Gray Holt".split()


def generate(rng, difficulty):
    people = rng.sample([f"{a} {b}" for a in FIRST for b in LAST], 12 + 4 * difficulty)
    inside, events, minute = [], [], 360
    for _ in range(60 + 30 * difficulty):
        minute += rng.randint(0, 2)
        if inside and (rng.random() < 0.45 or len(inside) == len(people)):
            person = rng.choice(inside)
            inside.remove(person)
            events.append([minute, person, "leaves"])
        else:
            person = rng.choice([p for p in people if p not in inside])
            inside.append(person)
            events.append([minute, person, "enters"])
    # A time at which several people are inside.
    candidates = []
    present = set()
    for (now, person, what), (later, _, _) in zip(events, events[1:]):
        if what == "enters":
            present.add(person)
        else:
            present.discard(person)
        if later > now and len(present) >= 3:
            candidates.append(now)
    return {"events": events, "minute": rng.choice(candidates)}


def clock(minute):
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}" if minute < 1440 else f"{minute // 60}:{minute % 60:02d}"


def present_people(instance):
    present = set()
    for minute, person, what in instance["events"]:
        if minute > instance["minute"]:
            break
        if what == "enters":
            present.add(person)
        else:
            present.discard(person)
    return present


def observe(instance):
    log = "\n".join(f"{clock(m)} {person} {what}" for m, person, what in instance["events"])
    return (
        f"Log of a door; the house was empty before:\n{log}\n"
        f"Who was inside just after the last entry of {clock(instance['minute'])}? Answer with all full names in any order, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 5000:
        return False
    names = [" ".join(part.split()) for part in answer.split(",")]
    return len(set(names)) == len(names) and set(names) == present_people(instance)


def reference_answer(instance):
    return ", ".join(sorted(present_people(instance)))
