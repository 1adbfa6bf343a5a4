"""Pack parcels into trucks so that each truck is exactly full."""
import re

RESYN = {"profile": "standard", "family": "packing", "tags": ["bin-packing"]}


def generate(rng, difficulty):
    trucks = 3 + difficulty // 3
    capacity = 30 + 5 * difficulty
    parcels = []
    for _ in range(trucks):
        cuts = sorted(rng.sample(range(1, capacity), 3))
        parcels += [b - a for a, b in zip([0] + cuts, cuts + [capacity])]
    rng.shuffle(parcels)
    return {"parcels": parcels, "trucks": trucks, "capacity": capacity}


def observe(instance):
    items = ", ".join(f"#{i}: {w}" for i, w in enumerate(instance["parcels"], 1))
    return (
        f"Parcels by number and weight: {items}.\nLoad all of them into {instance['trucks']} "
        f"trucks, each with a total weight of exactly {instance['capacity']}.\nAnswer with one "
        "line per truck that lists its parcel numbers separated by blanks. The order of trucks "
        "and of parcels in a truck does not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    lines = answer.strip().split("\n")
    if len(lines) != instance["trucks"]:
        return False
    used = []
    for line in lines:
        words = line.split()
        if not words or not all(re.fullmatch("[0-9]{1,3}", w) for w in words):
            return False
        load = [int(w) for w in words]
        if any(not 1 <= i <= len(instance["parcels"]) for i in load):
            return False
        if sum(instance["parcels"][i - 1] for i in load) != instance["capacity"]:
            return False
        used += load
    return sorted(used) == list(range(1, len(instance["parcels"]) + 1))
