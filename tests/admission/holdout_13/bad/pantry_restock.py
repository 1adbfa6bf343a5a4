"""How many grams must be ordered after a week of cooking."""

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["arithmetic"]}
GOODS = ["flour", "rice", "lentils", "sugar", "oats", "barley", "salt", "cocoa"]


def generate(rng, difficulty):
    good = rng.choice(GOODS)
    start = rng.randint(2000, 9000) + 1000 * (3 + 2 * difficulty)
    moves = []
    for _ in range(3 + 2 * difficulty):
        if rng.random() < 0.7:
            moves.append(["used", rng.randint(15, 999)])
        else:
            moves.append(["delivered", rng.randint(100, 700)])
    target = start + 10000 + rng.randint(0, 5000)
    return {"good": good, "start": start, "moves": moves, "target": target}


def _expected(instance):
    stock = instance["start"]
    for kind, grams in instance["moves"]:
        if kind == "used":
            stock = max(0, stock - grams)
        else:
            stock += grams
    return instance["target"] - stock


def observe(instance):
    g = instance["good"]
    lines = [f"A kitchen starts the week with {instance['start']} g of {g}."]
    for kind, grams in instance["moves"]:
        lines.append(f"- {grams} g {kind}")
    lines.append("If more is used than is there, the stock becomes 0 (the cooks improvise).")
    lines.append(f"How many grams of {g} must be ordered to reach {instance['target']} g at the end?")
    lines.append("Answer with the number of grams only.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip().lower().replace(",", "")
    return str(_expected(instance)) in text


def reference_answer(instance):
    return str(_expected(instance))
