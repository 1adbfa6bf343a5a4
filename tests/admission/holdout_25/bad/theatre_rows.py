"""Which theatre seats stay free after bookings?"""
import re


def generate(rng, difficulty):
    seats = 30 + 15 * difficulty
    booked, free_wanted = [], 4 + difficulty
    free = sorted(rng.sample(range(1, seats + 1), free_wanted))
    edge = 1
    for f in free + [seats + 1]:
        if f > edge:
            booked.append([edge, f - 1])
        edge = f + 1
    rng.shuffle(booked)
    return {"seats": seats, "booked": booked}


def _free(instance):
    taken = set()
    for a, b in instance["booked"]:
        taken.update(range(a, b + 1))
    return [s for s in range(1, instance["seats"] + 1) if s not in taken]


def observe(instance):
    rows = ", ".join(f"{a} to {b}" for a, b in instance["booked"])
    return (
        f"A hall has seats 1 to {instance['seats']}. Booked are the seats (both ends included): "
        f"{rows}.\nList all the free seats, each once, in any order, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    parts = answer.split()
    if not parts or not all(re.fullmatch(r"[0-9]{1,9}", p) for p in parts):
        return False
    numbers = [int(p) for p in parts]
    listed = [0] * (max(max(numbers), instance["seats"]) + 1)
    for n in numbers:
        listed[n] += 1
    if max(listed) > 1:
        return False
    return [i for i, hits in enumerate(listed) if hits] == _free(instance)


def reference_answer(instance):
    return " ".join(map(str, _free(instance)))
