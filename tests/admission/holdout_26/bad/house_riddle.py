"""A small zebra puzzle."""

RESYN = {"profile": "standard", "family": "logic", "tags": ["zebra", "deduction"]}

OWNERS = ["Ann", "Bob", "Cat", "Don", "Eve", "Fay", "Gus"]
PETS = ["dog", "cat", "owl", "pig", "fox", "hen", "cow"]
DRINKS = ["tea", "milk", "juice", "water", "cocoa", "cider", "soda"]


def generate(rng, difficulty):
    n = 4 + difficulty // 4
    owners, pets, drinks = (rng.sample(x[:n], n) for x in (OWNERS, PETS, DRINKS))
    clues = []
    for i in range(n):
        clues.append(rng.choice([f"{owners[i]} drinks {drinks[i]}.", f"{owners[i]} lives in house {i + 1}."]))
        clues.append(f"The owner of the {pets[i]} drinks {drinks[i]}.")
        clues.append(f"{drinks[i]} is drunk in house {i + 1}.")
    rng.shuffle(clues)
    key = "; ".join(f"{o}-{p}-{d}" for o, p, d in sorted(zip(owners, pets, drinks)))
    return {"houses": n, "owners": ", ".join(sorted(owners)), "clues": " ".join(clues), "pairs": key}


def observe(instance):
    facts = "\n".join(f"{name}: {value}" for name, value in instance.items())
    return (
        "Every house has one owner, one pet and one drink, all different.\n"
        f"{facts}\n\n"
        "Find out who keeps which pet and has which drink. Reply with one entry for each owner in alphabetical "
        "order, in the form Owner-pet-drink, the entries separated by semicolons."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    got = [part.strip().lower() for part in answer.split(";")]
    return got == [part.strip().lower() for part in instance["pairs"].split(";")]


def reference_answer(instance):
    return instance["pairs"]
