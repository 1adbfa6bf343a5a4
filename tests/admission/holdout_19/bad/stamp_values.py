"""Stamp collecting: the catalogue value of an album."""
RESYN = {"profile": "standard", "family": "stamp_values", "tags": ["collecting", "money"]}
GRADES = {"mint": 3, "fine": 2, "used": 1}


def generate(rng, difficulty):
    stamps = [(rng.randint(4, 95), rng.choice(sorted(GRADES)), rng.randint(1, 6)) for _ in range(4 + 2 * difficulty)]
    return {"stamps": stamps, "damaged": sorted(rng.sample(range(1, len(stamps) + 1), 2))}


def _value(instance):
    total = 0
    for i, (price, grade, copies) in enumerate(instance["stamps"], 1):
        if i not in instance["damaged"]:
            total += price * GRADES[grade] * copies
    return total


def observe(instance):
    rows = "\n".join(
        f"{i}. listed at {p} pence, {g}, {c} cop{'y' if c == 1 else 'ies'}" for i, (p, g, c) in enumerate(instance["stamps"], 1)
    )
    return (
        f"An album holds these stamps:\n{rows}\nMint stamps count three times the listed price, fine ones twice, used ones "
        f"once. The stamps in rows {instance['damaged'][0]} and {instance['damaged'][1]} are damaged and worth nothing. "
        "What is the album worth in pence? Answer with a whole number; commas in it are ignored."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 30:
        return False
    text = answer.strip().replace(",", "")
    if not text.isdigit():
        return False
    return int(text) == _value(instance)
