"""Cooking steps with prerequisites; every admissible order is right. There is no reference answer."""
RESYN = {"profile": "standard", "family": "step_order", "tags": ["cooking", "ordering"]}
STEPS = ["chop", "boil", "fry", "whisk", "knead", "rest", "bake", "glaze", "peel", "grate", "strain", "season",
         "marinate", "roast", "chill", "plate", "soak", "steam", "fold", "sift", "melt", "toast"]


def generate(rng, difficulty):
    n = 8 + difficulty
    order = rng.sample(STEPS, n)
    rules = {(order[i], order[i + 1]) for i in range(0, n - 1) if i % 4 != 3}
    for _ in range(n):
        i, j = sorted(rng.sample(range(n), 2))
        rules.add((order[i], order[j]))
    rules = sorted(rules)
    rng.shuffle(rules)
    return {"steps": sorted(order), "rules": rules}


def observe(instance):
    rules = "\n".join(f"- {a} before {b}" for a, b in instance["rules"])
    return (
        f"The steps of a dish are: {', '.join(instance['steps'])}.\nThese rules hold:\n{rules}\n"
        "Give an order of all the steps, each exactly once, that keeps every rule. Separate steps by commas, in "
        "small letters. Any such order is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = [part.strip() for part in answer.strip().split(",")]
    if sorted(given) != sorted(instance["steps"]):
        return False
    place = {step: i for i, step in enumerate(given)}
    return all(place[a] < place[b] for a, b in instance["rules"])
