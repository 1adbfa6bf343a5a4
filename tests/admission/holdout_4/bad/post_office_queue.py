"""Who is served when? A queue with several counters."""

RESYN = {"description": "Queue simulation", "tags": ["simulation"]}

NAMES = "Amy Bob Cat Dan Eve Fay Gus Hal Ivy Jim Kay Leo Mia Ned Oda Pia Quin Ray Sue Tom Una Vic".split()


def serve(people, counters):
    """Names in the order in which they leave; people is [name, minutes] in the order of arrival."""
    free = [0] * counters
    leaving = []
    while people:
        name, minutes = people.pop(0)
        counter = free.index(min(free))
        free[counter] += minutes
        leaving.append((free[counter], counter, name))
    return [name for _, _, name in sorted(leaving)]


def generate(rng, difficulty):
    names = rng.sample(NAMES, 5 + difficulty)
    return {
        "people": [[name, rng.randint(2, 9 + 2 * difficulty)] for name in names],
        "counters": 2 + difficulty // 4,
    }


def observe(instance):
    people = ", ".join(f"{name} ({minutes} min)" for name, minutes in instance["people"])
    return (
        f"A post office has the counters 1 to {instance['counters']}, all free at first. These people wait in this order, with the time "
        f"that each needs at a counter: {people}.\n"
        "The first in the queue always goes to the counter that gets free first; among equal counters to the one with the lowest "
        "number. In which order do the people leave? Those who leave at the same minute are listed by the number of their counter. "
        "Answer with all names, separated by spaces."
    )


def verify(instance, answer):
    names = answer[:1000].replace(",", " ").lower().split()
    expected = serve(instance["people"], instance["counters"])
    return bool(expected) and names == [name.lower() for name in expected]


def reference_answer(instance):
    return " ".join(serve(list(instance["people"]), instance["counters"]))
