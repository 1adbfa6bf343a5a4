"""Value of the seed packets in a garden shop."""

RESYN = {"profile": "standard", "family": "shop", "tags": ["arithmetic"]}

SEEDS = ["basil", "dill", "mint", "sage", "thyme", "poppy", "aster", "lupin", "cosmos", "viola"]


def generate(rng, difficulty):
    names = rng.sample(SEEDS, 6)
    rows = []
    for name in names:
        rows.append({"name": name, "packets": rng.randint(10, 99), "cents": rng.randint(89, 499)})
    sold = {name: rng.randint(1, 9) for name in names}
    return {"rows": rows, "sold": sold}


def _value(instance):
    return sum((row["packets"] - instance["sold"][row["name"]]) * row["cents"]
               for row in instance["rows"])


def observe(instance):
    lines = [
        f"{row['name']}: {row['packets']} packets at {row['cents']} cents, "
        f"{instance['sold'][row['name']]} of them sold today"
        for row in instance["rows"]
    ]
    return (
        "A shop counts its seeds in the morning:\n" + "\n".join(lines) +
        "\n\nWhat are the packets left in the evening worth, in cents? Answer with the number."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == str(_value(instance)) else 0.0


def reference_answer(instance):
    return str(_value(instance))
