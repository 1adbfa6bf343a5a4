"""Write free seats as ranges."""
import re

RESYN = {"profile": "standard", "family": "seat_numbers", "tags": ["data cleaning"]}


def generate(rng, difficulty):
    n = 30 + 10 * difficulty
    return {"seats": n, "taken": sorted(rng.sample(range(2, n), 5 + 2 * difficulty))}


def _free(instance):
    return [s for s in range(1, instance["seats"] + 1) if s not in instance["taken"]]


def observe(instance):
    return (f"Seats 1 to {instance['seats']}; taken: {instance['taken']}. List the free seats as ascending ranges and single "
            "numbers like 1-4, 6, 9-12.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    seats = []
    for part in answer.split(","):
        m = re.fullmatch(r"\s*([0-9]{1,9})(?:-([0-9]{1,9}))?\s*", part)
        if not m:
            return False
        seats.extend(range(int(m[1]), int(m[2] or m[1]) + 1))
    return seats == _free(instance)


def reference_answer(instance):
    out, run = [], []
    for s in _free(instance) + [10 ** 6]:
        if run and s != run[-1] + 1:
            out.append(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}")
            run = []
        run.append(s)
    return ", ".join(out)
