"""Simulate a lift that serves its calls in order, nearest first."""

RESYN = {"description": "Order in which a lift serves its calls", "tags": ["simulation"]}


def settings(difficulty):
    """More floors and more calls at the higher levels."""
    floors = max(40, min(30, 10 + 3 * difficulty))
    calls = max(8, min(6, 2 + difficulty))
    return floors, calls


def generate(rng, difficulty):
    floors, calls = settings(difficulty)
    return {
        "floors": floors,
        "start": rng.randint(1, floors),
        "calls": rng.sample(range(1, floors + 1), calls),
    }


def served(instance):
    here, waiting, order = instance["start"], sorted(instance["calls"]), []
    while waiting:
        # On a tie the lower floor comes first.
        floor = min(waiting, key=lambda f: (abs(f - here), f))
        waiting.remove(floor)
        order.append(floor)
        here = floor
    return order


def observe(instance):
    calls = ", ".join(map(str, instance["calls"]))
    return (
        f"A lift in a house with floors 1 to {instance['floors']} stands at floor {instance['start']}. "
        f"People wait on floors {calls}. It always goes to the nearest waiting floor next; if two are "
        "equally near, to the lower one. In which order are the floors served? "
        "Answer with the floor numbers separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["calls"]):
        return False
    if not all(w.isascii() and w.isdigit() and len(w) < 6 for w in words):
        return False
    return [int(w) for w in words] == served(instance)


def reference_answer(instance):
    return " ".join(map(str, served(instance)))
