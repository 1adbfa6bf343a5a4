"""Assign hotel rooms to guests under wishes."""

import re

RESYN = {"description": "Hotel rooms", "tags": ["constraints"]}

GUESTS = "Ada Ben Cleo Dora Emil Finn Gina Hugo Ines Jon Kira Lars Mona Nils Olga".split()
LINE = re.compile(r"\b([A-Z][a-z]+)\s*:\s*([0-9]{1,3})\b")


class Wishes:
    """The wishes of an instance; collects what a plan does against them."""

    def __init__(self, wishes):
        self.wishes = wishes

    def problems(self, rooms):
        found = []
        for kind, first, second in self.wishes:
            a, b = rooms.get(first), rooms.get(second)
            if a is None or b is None:
                continue
            if kind == "below" and not a < b:
                found.append(f"{first} is not below {second}")
            if kind == "next" and abs(a - b) != 1:
                found.append(f"{first} is not next to {second}")
            if kind == "apart" and abs(a - b) < 3:
                found.append(f"{first} is too close to {second}")
        return found


def generate(rng, difficulty):
    count = 5 + difficulty
    guests = rng.sample(GUESTS, count)
    first = rng.randint(101, 600)
    rooms = dict(zip(guests, range(first, first + count)))
    wishes = []
    for here, after in zip(guests, guests[1:]):
        if rng.random() < 0.5:
            wishes.append(["next", here, after] if rng.random() < 0.5 else ["next", after, here])
    for _ in range(2 * count):
        a, b = rng.sample(guests, 2)
        if rooms[a] > rooms[b]:
            a, b = b, a
        wishes.append(["apart" if rooms[b] - rooms[a] >= 3 and rng.random() < 0.4 else "below", a, b])
    rng.shuffle(wishes)
    return {"guests": sorted(guests), "first": first, "wishes": wishes, "solution": rooms}


def observe(instance):
    texts = {
        "below": "{} has a lower room number than {}.",
        "next": "The room numbers of {} and {} differ by 1.",
        "apart": "The room numbers of {} and {} differ by 3 or more.",
    }
    last = instance["first"] + len(instance["guests"]) - 1
    return (
        f"The guests {', '.join(instance['guests'])} get the rooms {instance['first']} to {last}, one room each.\n"
        + "\n".join(texts[kind].format(a, b) for kind, a, b in instance["wishes"])
        + "\nGive a plan that meets all of this. One line for every guest: the name, a colon, the room number."
    )


def verify(instance, answer):
    """True if the plan breaks no rule."""
    errors = []
    rooms = {}
    for match in LINE.finditer(answer[:10000]):
        guest, room = match[1], int(match[2])
        if guest not in instance["guests"]:
            errors.append(f"unknown guest {guest}")
        elif guest in rooms:
            errors.append(f"{guest} has two rooms")
        elif not instance["first"] <= room < instance["first"] + len(instance["guests"]):
            errors.append(f"no room {room}")
        elif room in rooms.values():
            errors.append(f"room {room} is taken")
        else:
            rooms[guest] = room
    errors += Wishes(instance["wishes"]).problems(rooms)
    return not errors


def reference_answer(instance):
    return "\n".join(f"{guest}: {room}" for guest, room in instance["solution"].items())
