"""Order assembly steps under precedence rules."""
RESYN = {"profile": "standard", "family": "assembly_order", "tags": ["graphs", "scheduling"]}
STEPS = ["saw", "drill", "sand", "glue", "clamp", "paint", "varnish", "screw", "fit", "polish", "mark", "measure", "hinge", "stain", "trim", "dowel", "plane", "wax", "label", "pack"]


def generate(rng, difficulty):
    order = rng.sample(STEPS, 8 + difficulty)
    rules = {(a, b) for a, b in zip(order[::2], order[2::2])} | {(order[i], order[i + 1]) for i in range(0, len(order) - 1, 2)}
    for _ in range(6 + difficulty):
        i, j = sorted(rng.sample(range(len(order)), 2))
        rules.add((order[i], order[j]))
    rules = sorted(rules)
    rng.shuffle(rules)
    return {"steps": sorted(order), "rules": rules}


def observe(instance):
    lines = "\n".join(f"{a} comes before {b}" for a, b in instance["rules"])
    return (
        f"Steps: {', '.join(instance['steps'])}\n{lines}\nPut all the steps in an order that respects "
        "every rule; any such order is right. Separate them by commas. Capitals do not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    steps = [s.strip().lower() for s in answer.split(",")]
    if sorted(steps) != instance["steps"]:
        return False
    place = {s: i for i, s in enumerate(steps)}
    return all(place[a] < place[b] for a, b in instance["rules"])


def reference_answer(instance):
    left, done = list(instance["steps"]), []
    while left:
        step = next(s for s in left if all(a in done for a, b in instance["rules"] if b == s))
        left.remove(step)
        done.append(step)
    return ", ".join(done)
