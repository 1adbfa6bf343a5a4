"""Follow arrows between towns."""

RESYN = {"tags": ["graph"]}

TOWNS = "Avon Bergen Calais Dover Essen Faro Genoa Hull Izmir Jena Kiel Lyon Malmo Nice".split()


def generate(rng, difficulty):
    towns = rng.sample(TOWNS, 4 + difficulty)
    return {
        "next": {town: rng.choice([t for t in towns if t != town]) for town in towns},
        "start": rng.choice(towns),
        "steps": 2 + 3 * difficulty,
    }


def _end(instance):
    town = instance["start"]
    for _ in range(instance["steps"]):
        town = instance["next"][town]
    return town


def observe(instance):
    roads = ", ".join(f"{a} -> {b}" for a, b in instance["next"].items())
    return (
        f"One-way roads: {roads}. Begin in {instance['start']} and take {instance['steps']} roads. "
        "Where are you? Answer with the town's name."
    )


def verify(instance, answer):
    answer = answer.strip()
    return bool(answer) and answer[0].upper() == _end(instance)[0]


def reference_answer(instance):
    return _end(instance)
