"""A courier's round: total distance over a list of stops in a city grid."""
import re

RESYN = {"description": "Length of a courier's round", "tags": ["geometry"]}


def generate(rng, difficulty):
    count = 200 * difficulty
    corners = [(rng.randrange(1000), rng.randrange(1000)) for _ in range(count)]
    # Distances between all corners, so that the verifier only has to look them up.
    table = [[abs(x - u) + abs(y - v) for u, v in corners] for x, y in corners]
    stops = rng.sample(range(count), 3 + difficulty)
    return {"corners": [list(c) for c in corners], "table": table, "stops": stops}


def length(instance):
    stops = instance["stops"]
    return sum(instance["table"][a][b] for a, b in zip(stops, stops[1:] + stops[:1]))


def observe(instance):
    stops = "\n".join("({}, {})".format(*instance["corners"][s]) for s in instance["stops"])
    return (
        "In a city whose streets run only along x and y, a courier visits these corners in this order "
        f"and then returns to the first:\n{stops}\n"
        "How long is the shortest such round? Answer with the number alone."
    )


def verify(instance, answer):
    match = re.fullmatch(r"\s*([0-9]{1,9})\s*", answer)
    return match is not None and int(match.group(1)) == length(instance)


def reference_answer(instance):
    return str(length(instance))
