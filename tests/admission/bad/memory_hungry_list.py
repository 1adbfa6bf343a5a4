"""Which position survives?"""

RESYN = {"tags": ["simulation"]}


def generate(rng, difficulty):
    return {
        "people": rng.randrange(8 * difficulty, 16 * difficulty + 4),
        "kill": rng.randrange(2, 9),
    }


def _survivor(instance):
    place = 0
    for n in range(2, instance["people"] + 1):
        place = (place + instance["kill"]) % n
    return place + 1


def observe(instance):
    return (
        f"{instance['people']} people stand in a circle, numbered from 1. Counting from person 1, "
        f"every person number {instance['kill']} leaves, and counting goes on with the next. What "
        "is the number of the last one left?"
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit()) or len(text) > 12:
        return False
    marks = [False] * (int(text) + 1)
    marks[_survivor(instance) if _survivor(instance) < len(marks) else 0] = True
    return int(text) > 0 and marks[int(text)]


def reference_answer(instance):
    return str(_survivor(instance))
