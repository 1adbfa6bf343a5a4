"""Household chores with prerequisites: every valid order is right."""
CHORES = ["strip beds", "wash sheets", "hang laundry", "iron shirts", "sweep floor", "mop floor",
          "wax floor", "clear table", "wash dishes", "dry dishes", "shop food", "cook soup", "bake cake",
          "set table", "dust shelves", "sort books", "beat rugs", "water plants", "take out trash",
          "clean oven"]


def generate(rng, difficulty):
    chores = rng.sample(CHORES, 7 + difficulty)
    order = list(chores)
    rng.shuffle(order)
    rules = []
    for i, late in enumerate(order):
        for early in order[max(0, i - 2):i]:
            if rng.random() < 0.85:
                rules.append([early, late])
    while len(rules) < len(order):
        i, j = sorted(rng.sample(range(len(order)), 2))
        if [order[i], order[j]] not in rules:
            rules.append([order[i], order[j]])
    rng.shuffle(rules)
    return {"chores": chores, "rules": rules, "order": order}


def observe(instance):
    rows = "\n".join(f"- '{a}' before '{b}'" for a, b in instance["rules"])
    return (
        f"Chores for today: {', '.join(instance['chores'])}.\nSome have to be done before others:\n"
        f"{rows}\nPut all the chores into an order that respects this. There may be several; any one "
        "is right.\nAnswer with one chore per line, each exactly once, from first to last."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 3000:
        return False
    lines = [line.strip() for line in answer.strip().split("\n")]
    if sorted(lines) != sorted(instance["chores"]):
        return False
    place = {c: i for i, c in enumerate(lines)}
    return all(place[a] < place[b] for a, b in instance["rules"])


def reference_answer(instance):
    return "\n".join(instance["order"])
