"""Fares between bus stops."""

RESYN = {"profile": "standard", "family": "maps", "tags": ["table"]}


def generate(rng, difficulty):
    stops = [f"stop-{i:03d}" for i in range(300 + 10 * difficulty)]
    where = [(rng.randint(0, 5000), rng.randint(0, 5000)) for _ in stops]
    fares = [[abs(a - c) + abs(b - d) for c, d in where] for a, b in where]
    trip = rng.sample(range(len(stops)), 3 + difficulty)
    return {"stops": stops, "fares": fares, "trip": trip}


def _cost(instance):
    trip = instance["trip"]
    return sum(instance["fares"][a][b] for a, b in zip(trip, trip[1:]))


def observe(instance):
    trip = instance["trip"]
    rows = "\n".join(
        f"{instance['stops'][a]} - {instance['stops'][b]}: {instance['fares'][a][b]}"
        for i, a in enumerate(trip) for b in trip[i + 1:]
    )
    return (
        "Fares in cents:\n" + rows + "\n\nA passenger rides "
        + " to ".join(instance["stops"][i] for i in trip)
        + ". What is the cost of the whole trip in cents? Answer with the number."
    )


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_cost(instance))


def reference_answer(instance):
    return str(_cost(instance))
