"""Bring vehicles over a river; plan in JSON."""
import json

RESYN = {"profile": "standard", "family": "logistics", "tags": ["packing", "json"]}


def generate(rng, difficulty):
    trips = 3 + (difficulty + 1) // 2
    length = rng.randint(40, 60)
    vehicles = []
    plan = []
    for _ in range(trips):
        cuts = sorted(rng.sample(range(6, length - 5, 6), 2))
        parts = [cuts[0], cuts[1] - cuts[0], length - cuts[1]]
        group = []
        for p in parts:
            vehicles.append(p)
            group.append(len(vehicles))
        plan.append(group)
    order = list(range(len(vehicles)))
    rng.shuffle(order)
    new = {old + 1: i + 1 for i, old in enumerate(order)}
    return {"length": length, "vehicles": [vehicles[i] for i in order], "trips": trips,
            "plan": [sorted(new[v] for v in g) for g in plan]}


def observe(instance):
    lines = [f"A ferry has {instance['length']} metres of lane. Vehicles (number: metres):"]
    lines += [f"  {i}: {m}" for i, m in enumerate(instance["vehicles"], 1)]
    lines.append(f"Take all of them over in {instance['trips']} trips. Answer with a JSON list of {instance['trips']} lists of vehicle "
                 "numbers, one for each trip, such as [[4, 2], [1, 3]].")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000 or answer.count("[") > 40 or answer.count("{") > 0:
        return False
    try:
        plan = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(plan, list) or len(plan) != instance["trips"]:
        return False
    seen = []
    for trip in plan:
        if not isinstance(trip, list) or any(type(v) is not int for v in trip):
            return False
        if any(not 1 <= v <= len(instance["vehicles"]) for v in trip):
            return False
        if sum(instance["vehicles"][v - 1] for v in trip) > instance["length"]:
            return False
        seen += trip
    return sorted(seen) == list(range(1, len(instance["vehicles"]) + 1))


def reference_answer(instance):
    return json.dumps(instance["plan"])
