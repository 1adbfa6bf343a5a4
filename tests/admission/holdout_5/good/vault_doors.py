"""Doors, levers and rules: which doors are open in the end?  `open` is a method of a door."""

import re
from random import Random

RESYN = {"description": "State tracking with doors and levers", "tags": ["logic", "state tracking"]}


class Door:
    def __init__(self, number):
        self.number = number
        self.is_open = False
        self.moves = 0

    def open(self):
        self._set(True)

    def close(self):
        self._set(False)

    def _set(self, state):
        if self.is_open != state:
            self.is_open = state
            self.moves += 1


class Vault:
    def __init__(self, count, levers):
        self.doors = {number: Door(number) for number in range(1, count + 1)}
        self.levers = levers

    def system(self, lever):
        """What a lever does: it opens some doors, closes some and toggles the others listed."""
        rule = self.levers[lever]
        for number in rule["opens"]:
            self.doors[number].open()
        for number in rule["closes"]:
            self.doors[number].close()
        for number in rule["toggles"]:
            door = self.doors[number]
            (door.close if door.is_open else door.open)()


def generate(rng: Random, difficulty: int) -> dict:
    count = 9 + difficulty
    levers = {}
    for letter in "ABCDEFGH"[: 3 + difficulty // 2]:
        doors = rng.sample(range(1, count + 1), 6)
        levers[letter] = {
            "opens": sorted(doors[:2]),
            "closes": sorted(doors[2:3]),
            "toggles": sorted(doors[3:]),
        }
    pulls = [rng.choice(sorted(levers)) for _ in range(5 + 2 * difficulty)]
    return {"count": count, "levers": levers, "pulls": pulls}


def outcome(instance: dict) -> list:
    vault = Vault(instance["count"], instance["levers"])
    for lever in instance["pulls"]:
        vault.system(lever)
    doors = vault.doors.values()
    # The number of moves makes up for cases with few open doors.
    return [sum(door.moves for door in doors)] + [door.number for door in doors if door.is_open]


def observe(instance: dict) -> str:
    def listing(numbers):
        return ", ".join(map(str, numbers))

    levers = "\n".join(
        f"- lever {name} opens {listing(rule['opens'])}, closes {listing(rule['closes'])} and "
        f"switches {listing(rule['toggles'])} (an open door is closed, a closed one opened)"
        for name, rule in instance["levers"].items()
    )
    return (
        f"A vault has {instance['count']} doors, numbered from 1, all closed at first.\n{levers}\n"
        f"The levers are pulled in this order: {' '.join(instance['pulls'])}.\n"
        "A door moves when it is opened while closed or closed while open. How many moves of doors "
        "are there altogether, and which doors are open in the end?\n"
        "Give your answer in tags: first the number of moves, then the numbers of the open doors in "
        "increasing order, separated by commas, for example <answer>99, 1, 2</answer>."
    )


def extract(output: str):
    """Text within the last pair of answer tags; without tags the whole output."""
    end = output.rfind("</answer>")
    start = output.rfind("<answer>", 0, end) if end >= 0 else -1
    return output[start + len("<answer>") : end] if start >= 0 else output


def verify(instance: dict, answer: str) -> bool:
    text = extract(answer).strip()
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,4}(\s*,\s*[0-9]{1,4})*", text):
        return False
    return [int(token) for token in text.split(",")] == outcome(instance)


def reference_answer(instance: dict) -> str:
    return f"<answer>{', '.join(map(str, outcome(instance)))}</answer>"
