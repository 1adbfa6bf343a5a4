"""Order the steps of a recipe so that nothing comes too early."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["topological-order"]}

VERBS = ["chop", "boil", "fry", "stir", "rinse", "peel", "grate", "bake"]
FOOD = ["leeks", "beans", "eggs", "rice", "beets", "nuts", "kale", "pears"]


def generate(rng, difficulty):
    count = 7 + difficulty
    names = rng.sample([f"{v} {f}" for v in VERBS for f in FOOD], count)
    rules = [[names[0], names[1]]]
    for i in range(2, count):
        for j in sorted(rng.choice([{i - 1}, {i - 2}, {i - 1, i - 2}])):
            rules.append([names[j], names[i]])
    shown = names[:]
    rng.shuffle(shown)
    rng.shuffle(rules)
    return {"steps": shown, "rules": rules}


def observe(instance):
    rules = "\n".join(f"`{a}` before `{b}`" for a, b in instance["rules"])
    return (
        "The steps of a recipe: " + ", ".join(instance["steps"]) + ".\nRules:\n" + rules +
        "\n\nWrite all steps, each once, in an order that keeps every rule, separated by commas. "
        "Any such order is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    steps = [part.strip() for part in answer.split(",")]
    if len(steps) != len(instance["steps"]) or set(steps) != set(instance["steps"]):
        return 0.0
    place = {step: i for i, step in enumerate(steps)}
    return 1.0 if all(place[a] < place[b] for a, b in instance["rules"]) else 0.0


def reference_answer(instance):
    left, order = list(instance["steps"]), []
    while left:
        for step in left:
            if all(a in order for a, b in instance["rules"] if b == step):
                order.append(step)
                left.remove(step)
                break
    return ", ".join(order)
