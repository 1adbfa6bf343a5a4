"""Who is in which room at the end of a long log of key cards?"""

from dataclasses import dataclass, field
from random import Random

RESYN = {"description": "Long door logs", "tags": ["tracing", "long context"]}

PEOPLE = (
    "Abel Beate Celia Dario Elena Fabio Gerda Hanno Irma Jonas Katja Lothar Mira Nora Oskar Paula Quentin Rosa Sven Tilda Ulf Vera "
    "Wanda Xaver Yvonne Zeno"
).split()
ROOMS = ["office", "lab", "library", "store", "kitchen", "archive", "lobby"]


@dataclass
class Building:
    place: dict = field(default_factory=dict)

    def apply(self, event):
        kind, person, other = event
        if kind == "enter":
            self.place[person] = other
        elif kind == "leave":
            self.place.pop(person, None)
        elif other in self.place:
            self.place[person] = self.place[other]

    def inside(self, room):
        return sorted(person for person, where in self.place.items() if where == room)


def final(instance):
    building = Building()
    for event in instance["events"]:
        building.apply(event)
    return building.inside(instance["room"])


def generate(rng: Random, difficulty: int) -> dict:
    people = rng.sample(PEOPLE, 12 + difficulty)
    rooms = ROOMS[:3]
    while True:
        events = []
        for _ in range(40 * difficulty + 20):
            kind = rng.choice(["enter", "enter", "enter", "leave", "follow"])
            person, other = rng.sample(people, 2)
            events.append([kind, person, rng.choice(rooms) if kind == "enter" else other if kind == "follow" else ""])
        instance = {"events": events, "room": rng.choice(rooms)}
        if 2 <= len(final(instance)) <= len(people) - 4:
            return instance


def observe(instance: dict) -> str:
    texts = {
        "enter": "{0} goes into the {1}.",
        "leave": "{0} leaves the building.",
        "follow": "{0} goes where {1} is; if {1} is not in the building, {0} stays where {0} is.",
    }
    log = "\n".join(
        f"{number}. {texts[kind].format(person, other)}" for number, (kind, person, other) in enumerate(instance["events"], 1)
    )
    return (
        "At first nobody is in the building. Everybody is in at most one room. Who leaves without being in the building stays "
        f"outside.\n{log}\n"
        f"Who is in the {instance['room']} at the end? Answer with all their names, in any order, each once, separated by spaces; capital "
        "letters do not matter."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 1000:
        return False
    names = answer.lower().replace(",", " ").split()
    return sorted(names) == [name.lower() for name in final(instance)]


def reference_answer(instance: dict) -> str:
    return " ".join(final(instance))
