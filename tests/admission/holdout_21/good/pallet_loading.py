"""Load every crate onto one of K identical trucks without exceeding the weight limit."""
import re

RESYN = {"profile": "standard", "family": "pallet_loading", "tags": ["logistics", "packing"]}


def generate(rng, difficulty):
    trucks = 3 + difficulty // 3
    limit = 60 + 15 * difficulty
    groups = []
    for _ in range(trucks):
        a = rng.randint(8, limit // 2)
        b = rng.randint(5, limit - a - 5)
        groups.append([a, b, limit - a - b])
    order = [(t, w) for t, g in enumerate(groups) for w in g]
    rng.shuffle(order)
    crates = {}
    plan = [[] for _ in range(trucks)]
    for i, (t, w) in enumerate(order, 1):
        crates[f"C{i}"] = w
        plan[t].append(f"C{i}")
    return {"trucks": trucks, "limit": limit, "crates": crates, "plan": plan}


def observe(instance):
    listing = "\n".join(f"  {name}: {w} kg" for name, w in instance["crates"].items())
    return (
        f"A depot has {instance['trucks']} trucks, each allowed to carry at most "
        f"{instance['limit']} kg. These crates must all travel:\n{listing}\n"
        "Give a loading: one line per truck with the names of its crates separated by single "
        "spaces. Every crate must appear exactly once. Trucks and crates may be listed in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    lines = [ln.strip() for ln in answer.strip().splitlines()]
    if len(lines) != instance["trucks"]:
        return False
    seen = set()
    for line in lines:
        load = 0
        for name in line.split():
            if not re.fullmatch(r"C[0-9]{1,3}", name) or name not in instance["crates"] or name in seen:
                return False
            seen.add(name)
            load += instance["crates"][name]
        if load > instance["limit"]:
            return False
    return len(seen) == len(instance["crates"])


def reference_answer(instance):
    return "\n".join(" ".join(group) for group in instance["plan"])
