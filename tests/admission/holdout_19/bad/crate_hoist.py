"""Warehouse: load crates so that every hoist is full enough and none is overloaded."""
import re

RESYN = {"profile": "standard", "family": "crate_hoist", "tags": ["warehouse", "packing"]}


def generate(rng, difficulty):
    trips, load = 3 + difficulty // 3, rng.randint(150, 190)
    loads = []
    while len(loads) < 4 * trips:
        four = [rng.randint(20, 60) for _ in range(4)]
        if abs(sum(four) - load) <= 2:
            loads += four
    order = rng.sample(range(4 * trips), 4 * trips)
    plan = [[order.index(4 * t + k) + 1 for k in range(4)] for t in range(trips)]
    return {"crates": [loads[i] for i in order], "trips": trips, "least": load - 2, "limit": load + 2, "plan": plan}


def observe(instance):
    rows = ", ".join(f"{i}: {w} kg" for i, w in enumerate(instance["crates"], 1))
    return (
        f"Crates ({rows}) go up a hoist in {instance['trips']} trips, all of them, each on one trip. A trip carries at least "
        f"{instance['least']} kg and at most {instance['limit']} kg. Write one line per trip with the numbers of its "
        "crates, separated by spaces. Any plan that keeps these rules is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = [line.split() for line in answer.splitlines() if line.strip()]
    if len(lines) != instance["trips"]:
        return False
    used = []
    for tokens in lines:
        if not all(re.fullmatch(r"[0-9]{1,4}", t) for t in tokens):
            return False
        load = sum(instance["crates"][int(t) - 1] for t in tokens if int(t) > 0)
        if not instance["least"] <= load <= instance["limit"]:
            return False
        used += [int(t) for t in tokens]
    return sorted(used) == list(range(1, len(instance["crates"]) + 1))


def reference_answer(instance):
    return "\n".join(" ".join(map(str, trip)) for trip in instance["plan"])
