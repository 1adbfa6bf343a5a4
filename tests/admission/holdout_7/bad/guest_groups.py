"""Put guests into rooms so that nobody shares a room with a foe."""
import re

RESYN = {"description": "Room allocation", "tags": ["constraints"]}

GUESTS = "Abel Bela Cira Dora Egon Fitz Gala Hoke Iris Jock Kurt Lola Mara Nora Otto Paul Quin Rosa Saul Tilo Ulla Vera Wilm".split()

# names, separated by commas or blanks
ROOM = re.compile(r"^(([A-Za-z]+)+,?\s*)+$")


def generate(rng, difficulty):
    guests = rng.sample(GUESTS, 6 + difficulty)
    rooms = 3 + difficulty // 5
    place = {guest: i % rooms for i, guest in enumerate(guests)}
    pairs = [[a, b] for i, a in enumerate(guests) for b in guests[i + 1:] if place[a] != place[b]]
    foes = rng.sample(pairs, min(len(pairs), 3 * len(guests) - 8))
    size = -(-len(guests) // rooms)
    plan = [[g for g in guests if place[g] == r] for r in range(rooms)]
    return {"guests": sorted(guests), "foes": foes, "rooms": rooms, "size": size, "plan": plan}


def observe(instance):
    foes = "; ".join(f"{a} and {b}" for a, b in instance["foes"])
    return (
        f"Guests: {', '.join(instance['guests'])}\nThese do not get along: {foes}\n"
        f"Put all guests into {instance['rooms']} rooms of at most {instance['size']} guests each, so that nobody shares a room "
        "with somebody they do not get along with. Answer with one line per room: the names, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    lines = [line.strip() for line in answer.strip().splitlines()]
    if len(lines) != instance["rooms"]:
        return False
    room_of = {}
    for number, line in enumerate(lines):
        if not ROOM.match(line):
            return False
        names = re.findall(r"[A-Za-z]+", line)
        if len(names) > instance["size"]:
            return False
        for name in names:
            if name in room_of or name not in instance["guests"]:
                return False
            room_of[name] = number
    if len(room_of) != len(instance["guests"]):
        return False
    return all(room_of[a] != room_of[b] for a, b in instance["foes"])


def reference_answer(instance):
    return "\n".join(", ".join(room) for room in instance["plan"])
