"""An elevator that serves the nearest call first."""

RESYN = {"description": "shortest seek time first", "tags": ["simulation", "scheduling"]}


def generate(rng, difficulty):
    floors = 60
    calls = rng.sample(range(floors), 5 + 2 * difficulty)
    # stronger levels start lower, which makes the way longer
    start = rng.randrange(4 * difficulty, 40)
    return {"start": start, "calls": [c for c in calls if c != start]}


def serve(start, calls):
    here, waiting, order = start, list(calls), []
    while waiting:
        here = min(waiting, key=lambda floor: (abs(floor - here), floor))
        waiting.remove(here)
        order.append(here)
    return order


def observe(instance):
    return (
        f"An elevator stands at floor {instance['start']}; people wait on the floors "
        f"{', '.join(map(str, instance['calls']))}. It always goes to the nearest floor where people wait, to the lower "
        "one of two equally near. In which order does it serve the floors? Numbers separated by spaces."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    if len(words) != len(instance["calls"]):
        return False
    return words == [str(floor) for floor in serve(instance["start"], instance["calls"])]


def reference_answer(instance):
    return " ".join(map(str, serve(instance["start"], instance["calls"])))
