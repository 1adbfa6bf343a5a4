"""Assign meetings to time slots so that clashing meetings are apart."""

import re

RESYN = {
    "description": "Colour a clash graph of meetings with few time slots.",
    "tags": ["scheduling", "constraints"],
}

PAIR = re.compile(r"\b(M[0-9]{1,2})\s*=\s*([0-9]{1,2})\b")


def generate(rng, difficulty):
    count = 5 + 2 * difficulty
    slots = 3 if difficulty < 6 else 4
    names = [f"M{i}" for i in range(1, count + 1)]
    hidden = {name: rng.randint(1, slots) for name in names}
    clashes = []
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            if hidden[a] != hidden[b] and rng.random() < 0.6:
                clashes.append([a, b])
    return {"meetings": names, "slots": slots, "clashes": clashes, "plan": hidden}


def observe(instance):
    clashes = ", ".join(f"{a}-{b}" for a, b in instance["clashes"]) or "(no clashes)"
    return (
        f"There are {len(instance['meetings'])} meetings, {instance['meetings'][0]} to "
        f"{instance['meetings'][-1]}, and {instance['slots']} time slots, numbered from 1.\n"
        f"These pairs share a participant and must not be in the same slot: {clashes}.\n"
        "Give every meeting a slot. Answer on one line in the form `M1=2, M2=1, ...`, with every "
        "meeting named once."
    )


def verify(instance, answer):
    chosen = {}
    for name, slot in PAIR.findall(answer[:5000]):
        if name not in instance["meetings"] or name in chosen:
            return False
        if not 1 <= int(slot) <= instance["slots"]:
            return False
        chosen[name] = int(slot)
    for a, b in instance["clashes"]:
        if a in chosen and b in chosen and chosen[a] == chosen[b]:
            return False
    return True


def reference_answer(instance):
    return ", ".join(f"{name}={slot}" for name, slot in instance["plan"].items())
