"""Carry animals over a river in few trips."""

NAMES = ["ant", "bear", "cat", "dog", "elk", "fox", "goat", "hare", "ibis", "jay", "kiwi", "lynx", "mole", "newt"]


def generate(rng, difficulty):
    animals = rng.sample(NAMES, 4 + difficulty)
    weights = {a: rng.randint(20, 60) for a in animals}
    plan, boat, limit = [], [], 100
    for animal in animals:
        if sum(weights[a] for a in boat) + weights[animal] > limit:
            plan.append(boat)
            boat = []
        boat.append(animal)
    plan.append(boat)
    return {"weights": weights, "limit": limit, "trips": len(plan), "plan": plan}


def observe(instance):
    public = {key: value for key, value in instance.items() if not key.startswith("_")}
    data = "\n".join(f"{key}: {value}" for key, value in public.items())
    return (
        f"Bring all animals across with a boat. On one trip their weights may add up to the limit at most.\n{data}\n"
        "Use at most the given number of trips and carry every animal exactly once. Answer with one trip per group, "
        "animals separated by commas, trips separated by semicolons, e.g. cow,hen;pig"
    )


def verify(instance, answer):
    trips = [[a.strip() for a in t.split(",")] for t in answer[:2000].split(";")]
    flat = [a for t in trips for a in t]
    weights = instance["weights"]
    if sorted(flat) != sorted(weights) or len(trips) > instance["trips"]:
        return 0.0
    return 1.0 if all(sum(weights[a] for a in t) <= instance["limit"] for t in trips) else 0.0


def reference_answer(instance):
    return ";".join(",".join(t) for t in instance["plan"])
