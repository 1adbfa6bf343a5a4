"""Where does a ride over several metro stops end?"""

STOPS = {"Alder", "Birch", "Cedar", "Dover", "Elm", "Forge", "Grove", "Hill", "Inlet", "Jade", "Knoll", "Larch",
         "Mint", "North", "Opal", "Park", "Quay", "Ridge", "Stone", "Tower"}


def generate(rng, difficulty):
    ring = rng.sample(list(STOPS), 8 + difficulty)
    rides, place = [], rng.randrange(len(ring))
    start = place
    for _ in range(2 + difficulty):
        rides.append(rng.choice([-1, 1]) * rng.randint(2, 3 * len(ring)))
    return {"ring": ring, "start": ring[start], "rides": rides}


def visited(instance):
    ring = instance["ring"]
    place = ring.index(instance["start"])
    out = []
    for ride in instance["rides"]:
        place = (place + ride) % len(ring)
        out.append(ring[place])
    return out


def observe(instance):
    moves = ", ".join(f"{abs(r)} stops {'clockwise' if r > 0 else 'anticlockwise'}" for r in instance["rides"])
    return (
        f"A circular metro line has, clockwise, the stops {', '.join(instance['ring'])} (then {instance['ring'][0]} "
        f"again). Starting at {instance['start']} you ride {moves}. Name the stop reached after each ride, in order, "
        "separated by commas."
    )


def verify(instance, answer):
    return 1.0 if [p.strip() for p in answer[:3000].split(",")] == visited(instance) else 0.0


def reference_answer(instance):
    return ", ".join(visited(instance))
