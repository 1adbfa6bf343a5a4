"""Seat guests in a row from clues about positions."""

RESYN = {"profile": "standard", "family": "logic", "tags": ["ordering", "deduction"]}

NAMES = ["Alma", "Bruno", "Carla", "Dirk", "Elsa", "Felix", "Greta", "Hugo", "Irma", "Jonas", "Karin", "Lars"]


def generate(rng, difficulty):
    guests = rng.sample(NAMES, 4 + difficulty)
    place = {name: i for i, name in enumerate(guests)}
    clues = []
    for left, right in zip(guests, guests[1:]):
        clues.append(f"{left} sits immediately to the left of {right}.")
    # leave out a link and replace it by an absolute position
    gap = rng.randrange(len(clues))
    clues.pop(gap)
    for name in rng.sample(guests, 2):
        clues.append(f"{name} has seat {place[name] + 1}.")
    clues.append(f"{guests[gap]} has seat {gap + 1}.")
    clues.append(f"{guests[gap + 1]} has seat {gap + 2}.")
    rng.shuffle(clues)
    return {"clues": clues, "shown": sorted(guests), "order": guests}


def observe(instance):
    return (
        f"{', '.join(instance['shown'])} sit in a row; seat 1 is on the far left. The clues:\n- "
        + "\n- ".join(instance["clues"])
        + "\nReply with the names from left to right, separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return [n.strip().lower() for n in answer.split(",")] == [n.lower() for n in instance["order"]]


def reference_answer(instance):
    return ", ".join(instance["order"])
