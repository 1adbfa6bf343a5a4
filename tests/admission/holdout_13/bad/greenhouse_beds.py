"""Place plants into beds so that rivals are not next to each other."""

RESYN = {"profile": "standard", "family": "farming", "tags": ["constraints"]}
PLANTS = ["bean", "onion", "tomato", "potato", "carrot", "dill", "fennel", "pepper", "pea", "leek", "beet", "chard", "cress"]


def generate(rng, difficulty):
    n = 6 + (2 * difficulty + 1) // 3
    plants = rng.sample(PLANTS, n)
    need = int(n * (n - 1) / 2 * (0.3 + 0.05 * difficulty))
    pairs = [[a, b] for i, a in enumerate(plants) for b in plants[i + 1:]]
    while True:
        rivals = rng.sample(pairs, need)
        row = plants[:]
        rng.shuffle(row)
        bad = {frozenset(p) for p in rivals}
        if all(frozenset(p) not in bad for p in zip(row, row[1:])):
            break
    return {"plants": sorted(plants), "rivals": sorted(sorted(p) for p in rivals), "row": row}


def observe(instance):
    lines = ["A row of beds takes each of these plants once: " + ", ".join(instance["plants"]) + ".",
             "Rivals must not stand in neighbouring beds:"]
    lines += [f"  {a} / {b}" for a, b in instance["rivals"]]
    lines.append("Answer with the plants from left to right, separated by commas.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    row = [p.strip() for p in answer.split(",")]
    if sorted(row) != instance["plants"]:
        return False
    return all(sorted(p) not in instance["rivals"] for p in zip(row, row[1:]))


def reference_answer(instance):
    return ", ".join(instance["row"])
