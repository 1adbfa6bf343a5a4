"""In which order do parcels leave a warehouse with priorities."""

RESYN = {"profile": "standard", "family": "logistics", "tags": ["queue", "simulation"]}


def generate(rng, difficulty):
    n = 5 + 2 * difficulty
    codes = [f"P{c}" for c in rng.sample(range(100, 1000), n)]
    events = []
    waiting = 0
    for code in codes:
        events.append([code, rng.randint(1, 3 + difficulty // 2)])
        waiting += 1
        if waiting > 2 and rng.random() < 0.4:
            events.append(["out", 0])
            waiting -= 1
    return {"events": events}


def _leaving(instance):
    events = instance["events"]
    waiting = []
    gone = []
    clock = 0
    while events:
        code, urgency = events.pop(0)
        clock += 1
        if code == "out":
            waiting.sort(key=lambda p: (-p[1], p[2]))
            gone.append(waiting.pop(0)[0])
        else:
            waiting.append((code, urgency, clock))
    waiting.sort(key=lambda p: (-p[1], p[2]))
    return gone + [p[0] for p in waiting]


def observe(instance):
    lines = ["Parcels come into a store with an urgency; at 'out' the most urgent parcel leaves "
             "(among equals the one that came first)."]
    for code, urgency in instance["events"]:
        lines.append("out" if code == "out" else f"in {code} urgency {urgency}")
    lines.append("At the end the remaining parcels leave by the same rule.")
    lines.append("Answer with the parcel codes in the order of leaving, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    expected = _leaving(instance)
    return bool(expected) and answer.split() == expected


def reference_answer(instance):
    copy = {"events": list(instance["events"])}
    return " ".join(_leaving(copy))
