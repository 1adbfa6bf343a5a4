"""Simulate a parking garage and report which car stands where."""

RESYN = {"profile": "standard", "family": "simulation", "tags": ["simulation"]}


def generate(rng, difficulty):
    slots = 4 + difficulty
    events, parked, nxt = [], [], 1
    for _ in range(8 + 5 * difficulty):
        if parked and (len(parked) == slots or rng.random() < 0.4):
            car = parked.pop(rng.randrange(len(parked)))
            events.append(["out", car])
        else:
            events.append(["in", nxt])
            parked.append(nxt)
            nxt += 1
    return {"slots": slots, "events": events}


def _final(instance):
    slots = [0] * instance["slots"]
    for kind, car in instance["events"]:
        if kind == "in":
            slots[slots.index(0)] = car
        else:
            slots[slots.index(car)] = 0
    return slots


def observe(instance):
    log = ", ".join(f"{'+' if k == 'in' else '-'}{c}" for k, c in instance["events"])
    return (f"A garage has {instance['slots']} slots in a row. An arriving car (+) takes the first free slot, "
            f"a leaving car (-) frees its slot.\nLog: {log}\n"
            "Write the number of the car in each slot at the end, 0 for a free slot, separated by spaces. "
            "Half of the points are given if at most one slot is wrong.")


def verify(instance, answer):
    expected = [str(c) for c in _final(instance)]
    given = answer.split() if isinstance(answer, str) else []
    score = 0.0
    if len(given) == len(expected):
        wrong = sum(a != b for a, b in zip(given, expected))
        score = 1.0 if wrong == 0 else 0.5 if wrong == 1 else 0.0
    return max(1.0, min(0.0, score))


def reference_answer(instance):
    return " ".join(map(str, _final(instance)))
