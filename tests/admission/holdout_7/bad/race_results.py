"""Work out the finishing order of a race from remarks of the runners."""
import re

RESYN = {"description": "Finishing order from clues", "tags": ["logic", "ordering"]}

RUNNERS = ["Anna", "Boris", "Carla", "David", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Lukas", "Mona", "Nico", "Olga"]


def generate(rng, difficulty):
    order = rng.sample(RUNNERS, 4 + difficulty)
    # Each neighbouring pair is mentioned, so that the order is unique.
    clues = [f"{a} finished just ahead of {b}." for a, b in zip(order, order[1:])]
    for _ in range(difficulty // 2):
        i, j = sorted(rng.sample(range(len(order)), 2))
        clues.append(f"{order[j]} finished some time after {order[i]}.")
    rng.shuffle(clues)
    return {"clues": clues, "order": order}


def observe(instance):
    clues = "\n".join(instance["clues"])
    return f"{clues}\nIn which order did the runners finish? Answer with all names, winner first, separated by commas."


def normalise(names):
    return sorted(name.strip().lower() for name in names)


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    given = re.split(r"[,;>]", answer)
    return normalise(given) == normalise(instance["order"])


def reference_answer(instance):
    return ", ".join(instance["order"])
