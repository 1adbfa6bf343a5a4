"""Josephus with changing counts."""

NAMES = "Amy Bob Cleo Dave Ella Fred Gwen Hal Ines Joel Kate Luke Mia Nils Oona Pete Rita Saul Tina Ugo".split()
RESYN = {"tags": ["simulation", "games"]}


def generate(rng, difficulty):
    players = rng.sample(NAMES, 7 + difficulty)
    counts = [rng.randint(2, 5 + difficulty) for _ in range(len(players) - 4)]
    return {"ring": players, "counts": counts}


def survivors(ring, counts):
    place = 0
    for count in counts:
        place = (place + count - 1) % len(ring)
        ring.pop(place)
    return ring


def observe(instance):
    return (
        f"{len(instance['ring'])} players sit in a ring in this order: {', '.join(instance['ring'])}. "
        "Counting starts at the first player, who is number 1. The player at whom a count ends leaves the ring "
        "and the next count starts with the player after. The counts are, one after another, "
        f"{', '.join(map(str, instance['counts']))}.\n"
        "Who is left? Answer with the names in any order, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 300:
        return False
    given = sorted(part.strip().lower() for part in answer.split(","))
    return given == sorted(name.lower() for name in survivors(instance["ring"], instance["counts"]))


def reference_answer(instance):
    return ", ".join(sorted(survivors(list(instance["ring"]), instance["counts"])))
