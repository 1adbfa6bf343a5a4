"""Build an itinerary of airport-like codes through a chain of flights."""
import re

# codes separated by spaces, dashes or arrows
SHAPE = re.compile(r"^\s*(([A-Z]+[\s>-]*)+)\s*$")
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def generate(rng, difficulty):
    stops = 4 + difficulty
    codes = set()
    names = []
    while len(names) < stops + 3:
        code = "".join(rng.choice(LETTERS) for _ in range(3))
        if code not in codes:
            codes.add(code)
            names.append(code)
    route, others = names[:stops], names[stops:]
    flights = [[a, b] for a, b in zip(route, route[1:])]
    for other in others:  # dead ends
        flights.append([rng.choice(route[:-1]), other])
    rng.shuffle(flights)
    return {"flights": flights, "start": route[0], "goal": route[-1]}


def find_route(instance):
    came = {b: a for a, b in instance["flights"]}
    route = [instance["goal"]]
    while route[-1] != instance["start"]:
        route.append(came[route[-1]])
    return route[::-1]


def observe(instance):
    flights = ", ".join(f"{a}>{b}" for a, b in instance["flights"])
    return (
        f"There are these flights, each in one direction: {flights}. Give the only itinerary from "
        f"{instance['start']} to {instance['goal']} as the codes of all airports visited in order, "
        "the first and the last too, separated by spaces, dashes or >."
    )


def verify(instance, answer):
    if len(answer) > 400:
        return False
    match = SHAPE.match(answer)
    if not match:
        return False
    return re.findall(r"[A-Z]+", match.group(1)) == find_route(instance)


def reference_answer(instance):
    return " ".join(find_route(instance))
