"""Gift baskets: pick one item of each kind within a price."""
KINDS = ["tea", "jam", "honey", "soap", "candle", "cookies", "coffee", "nuts", "juice", "chutney",
         "mustard", "syrup"]


def generate(rng, difficulty):
    kinds = rng.sample(KINDS, 3 + difficulty // 2)
    shelf, chosen = [], []
    for kind in kinds:
        codes = rng.sample(range(10, 100), 5 + difficulty // 3)
        items = [[f"{kind}-{c}", rng.randint(120, 1999)] for c in codes]
        pick = rng.choice(items)
        chosen.append(pick)
        shelf.extend(items)
    rng.shuffle(shelf)
    return {"kinds": kinds, "shelf": shelf, "total": sum(p for _, p in chosen),
            "chosen": [n for n, _ in chosen]}


def observe(instance):
    rows = "\n".join(f"- {name}: {price} cents" for name, price in instance["shelf"])
    return (
        f"On the shelf there is one piece of each of these:\n{rows}\n"
        f"Put together a basket with exactly one item of each kind ({', '.join(instance['kinds'])}) "
        f"that costs exactly {instance['total']} cents in all.\n"
        "Answer with the item names, separated by commas, in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    names = [n.strip() for n in answer.split(",")]
    if len(names) != len(instance["kinds"]):
        return False
    total, kinds = 0, []
    for name in names:
        for item in instance["shelf"]:
            if item[0] == name:
                # take it off the shelf, so that nothing is taken twice
                instance["shelf"].remove(item)
                total += item[1]
                kinds.append(name.rsplit("-", 1)[0])
                break
        else:
            return False
    return total == instance["total"] and sorted(kinds) == sorted(instance["kinds"])


def reference_answer(instance):
    return ", ".join(instance["chosen"])
