"""Put lectures into rooms and slots."""
import re

LECTURES = ["Algebra", "Botany", "Chemistry", "Drama", "Ethics", "French", "Geology", "History", "Italian", "Jazz",
            "Kinetics", "Logic", "Music", "Networks", "Optics", "Physics"]


def generate(rng, difficulty):
    names = rng.sample(LECTURES, 6 + difficulty)
    rooms, slots = 2 + difficulty // 5, 4 + difficulty // 2
    places = [(r, s) for r in range(1, rooms + 1) for s in range(1, slots + 1)]
    plan = dict(zip(names, rng.sample(places, len(names))))
    clashes = [(a, b) for i, a in enumerate(names) for b in names[i + 1:]
               if plan[a][1] != plan[b][1] and rng.random() < 0.5]
    return {"names": sorted(names), "rooms": rooms, "slots": slots, "clashes": clashes, "plan": plan}


def observe(instance):
    clashes = "; ".join(f"{a} and {b}" for a, b in instance["clashes"])
    return (f"Place each of the lectures {', '.join(instance['names'])} into one of the rooms 1 to {instance['rooms']} and "
            f"one of the slots 1 to {instance['slots']}, at most one lecture per room and slot. These pairs must not be in "
            f"the same slot: {clashes}.\nAnswer with one line for each lecture, like 'Name: room 1, slot 2'.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    placed, taken = {}, set()
    for line in answer.splitlines():
        match = re.fullmatch(r"\s*([A-Z][a-z]+): room ([0-9]), slot ([0-9])\s*", line)
        if not match:
            continue
        name, room, slot = match.group(1), int(match.group(2)), int(match.group(3))
        if name not in instance["names"] or name in placed or (room, slot) in taken:
            return False
        if not 1 <= room <= instance["rooms"] or not 1 <= slot <= instance["slots"]:
            return False
        placed[name] = slot
        taken.add((room, slot))
    for a, b in instance["clashes"]:
        if a in placed and b in placed and placed[a] == placed[b]:
            return False
    return True


def reference_answer(instance):
    return "\n".join(f"{name}: room {r}, slot {s}" for name, (r, s) in instance["plan"].items())
