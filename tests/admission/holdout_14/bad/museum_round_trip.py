"""A Hamiltonian round trip."""
import re


def generate(rng, difficulty):
    n = 8 + difficulty
    order = list(range(1, n + 1))
    rng.shuffle(order)
    edges = {tuple(sorted(e)) for e in zip(order, order[1:] + order[:1])}
    while len(edges) < 2 * n - 2:
        edges.add(tuple(sorted(rng.sample(order, 2))))
    edges = sorted(edges)
    rng.shuffle(edges)
    return {"n": n, "edges": edges, "trip": order}


def observe(instance):
    return (
        f"Rooms 1 to {instance['n']} of a museum have doors between "
        + ", ".join(f"{a}-{b}" for a, b in instance["edges"])
        + ". Find a round trip that enters every room exactly once and ends, through a door, in the room where it began. "
        "Answer with the rooms in order, separated by spaces, without repeating the first at the end. Any such trip is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if len(tokens) != instance["n"] or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    trip = [int(t) for t in tokens]
    if set(trip) != set(range(1, instance["n"] + 1)):
        return False
    doors = {frozenset(e) for e in instance["edges"]}
    for k in range(len(trip) - 1):
        if frozenset((trip[k], trip[k + 1])) not in doors:
            return False
    return True


def reference_answer(instance):
    return " ".join(map(str, instance["trip"]))
