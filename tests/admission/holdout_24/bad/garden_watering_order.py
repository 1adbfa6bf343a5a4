"""Sort garden beds by their need of water."""

RESYN = {"profile": "standard", "family": "garden", "tags": ["sorting"]}

PLANTS = ["tomato", "bean", "carrot", "leek", "pumpkin", "radish", "chard", "kale", "onion",
          "fennel", "celery", "beetroot", "parsnip", "spinach", "lettuce", "pea", "garlic"]


def generate(rng, difficulty):
    plants = rng.sample(PLANTS, 6 + difficulty)
    beds = []
    for plant in plants:
        beds.append({"plant": plant, "area": rng.randint(2, 30), "litres": rng.randint(2, 9),
                     "rain": rng.randint(0, 1)})
    return {"beds": beds}


def _need(bed):
    return bed["area"] * (bed["litres"] - bed["rain"])


def _order(instance):
    return [b["plant"] for b in sorted(instance["beds"], key=lambda b: (-_need(b), b["plant"]))]


def observe(instance):
    rows = "\n".join(
        f"{b['plant']}: {b['area']} square metres, {b['litres']} litres per square metre, "
        f"rain gives {b['rain']} litres per square metre" for b in instance["beds"]
    )
    return (
        "Beds of a garden:\n" + rows + "\n\nThe need of a bed is its area times (litres minus "
        "rain). List the beds by falling need, ties by alphabet, as names separated by commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    given = [part.strip() for part in answer.split(",")]
    expected = _order(instance)
    return len(given) == len(expected) and set(given) == set(expected)


def reference_answer(instance):
    return ", ".join(_order(instance))
