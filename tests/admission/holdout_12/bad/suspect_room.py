"""Who was in the room? Follow people through a house."""
import re

PEOPLE = ["Anton", "Bella", "Carlo", "Diana", "Egon", "Frida", "Georg", "Helga", "Igor", "Julia", "Karim", "Lotte", "Milan", "Nadia"]
ROOMS = ["attic", "bath", "cellar", "den", "garage", "hall", "kitchen", "library", "office", "pantry", "study", "veranda"]


def generate(rng, difficulty):
    people = rng.sample(PEOPLE, 4 + difficulty)
    rooms = dict(zip(people, rng.choices(ROOMS, k=len(people))))
    moves = []
    for _ in range(4 * difficulty):
        moves.append([rng.choice(people), rng.choice(ROOMS)])
    return {"start": rooms, "moves": moves, "who": rng.choice(people)}


def final_room(instance):
    room = instance["start"][instance["who"]]
    for person, target in instance["moves"]:
        if person == instance["who"]:
            room = target
    return room


def observe(instance):
    start = ". ".join(f"{p} is in the {r}" for p, r in instance["start"].items())
    moves = ". ".join(f"{p} goes to the {r}" for p, r in instance["moves"])
    return f"The house has these rooms: {', '.join(ROOMS)}.\n{start}.\nThen: {moves}.\nIn which room is {instance['who']} at the end? Answer with the room."


def verify(instance, answer):
    words = re.findall(r"[a-z]+", answer[:5000].lower())
    return 1.0 if final_room(instance) in words else 0.0


def reference_answer(instance):
    return final_room(instance)
