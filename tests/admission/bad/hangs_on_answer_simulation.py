"""When does a bouncing token meet its start again?"""

RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    size = 10 * difficulty + rng.randrange(5, 15)
    return {"size": size, "stride": rng.randrange(2, size - 1), "target": rng.randrange(1, size)}


def _steps(instance):
    place = 0
    for step in range(1, 10 * instance["size"]):
        place = (place * 3 + instance["stride"]) % instance["size"]
        if place == instance["target"]:
            return step
    return 0


def observe(instance):
    return (
        f"A token stands on field 0 of a ring of {instance['size']} fields. Each step leads from "
        f"field p to field 3p + {instance['stride']} modulo {instance['size']}. After how many steps is it on field "
        f"{instance['target']} for the first time? Answer never if it does not get there."
    )


def verify(instance, answer):
    text = answer.strip().lower()
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        return text == "never" and _steps(instance) == 0
    place, visited = 0, 0
    for step in range(1, int(text) + 1):
        place = (place * 3 + instance["stride"]) % instance["size"]
        if place == instance["target"]:
            visited = visited or step
    return visited == int(text) and visited > 0


def reference_answer(instance):
    return str(_steps(instance) or "never")
