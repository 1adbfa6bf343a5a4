"""Which blend of spices has a given price?"""
SPICES = ["saffron", "cumin", "sumac", "mace", "clove", "nigella", "fenugreek", "cardamom", "anise", "paprika"]


def generate(rng, difficulty):
    prices = {s: rng.randint(11, 99) for s in rng.sample(SPICES, min(10, 4 + difficulty))}
    blends = []
    totals = set()
    while len(blends) < 12 + 3 * difficulty:
        parts = [[s, rng.randint(1, 3 + difficulty)] for s in rng.sample(list(prices), 3 + difficulty // 5)]
        total = sum(prices[s] * g for s, g in parts)
        if total not in totals:
            totals.add(total)
            blends.append(parts)
    chosen = rng.choice(blends)
    return {"prices": prices, "blends": blends, "chosen": chosen}


def observe(instance):
    prices = ", ".join(f"{s} {p}" for s, p in instance["prices"].items())
    total = sum(instance["prices"][s] * g for s, g in instance["chosen"])
    lines = [
        f"{number}: " + " + ".join(f"{g} g {s}" for s, g in parts) for number, parts in enumerate(instance["blends"], 1)
    ]
    return (
        f"Prices per gram: {prices}.\nBlends:\n" + "\n".join(lines) +
        f"\nWhich blend costs exactly {total}? Answer with its number."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        return False
    number = int(text)
    if not 1 <= number <= len(instance["blends"]):
        return False
    return instance["blends"][number - 1] is instance["chosen"]


def reference_answer(instance):
    return str(instance["blends"].index(instance["chosen"]) + 1)
