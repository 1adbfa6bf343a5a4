"""Generations in a pedigree of sheep."""

RESYN = {"profile": "standard", "family": "biology", "tags": ["tree"]}


def generate(rng, difficulty):
    count = 8 + 3 * difficulty
    labels = rng.sample(range(1000, 9999), count)
    mother = {}
    for i in range(1, count):
        if rng.random() < 0.8:
            mother[f"S{labels[i]}"] = f"S{labels[rng.randrange(i)]}"
    start = f"S{labels[rng.randrange(count // 2, count)]}"
    names = [f"S{label}" for label in labels]
    rng.shuffle(names)
    return {"names": names, "mother": mother, "start": start}


def _line(instance):
    line = [instance["start"]]
    while line[-1] in instance["mother"]:
        line.append(instance["mother"][line[-1]])
    return line


def observe(instance):
    rows = []
    for name in instance["names"]:
        if name in instance["mother"]:
            rows.append(f"the mother of {name} is {instance['mother'][name]}")
        else:
            rows.append(f"{name} is a founder")
    return (
        "\n".join(rows) + f"\n\nGive the maternal line of {instance['start']} as names separated "
        "by spaces, beginning with the sheep itself and ending with a founder."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    return 1.0 if answer.strip() == " ".join(_line(instance)) else 0.0


def reference_answer(instance):
    line = [instance["start"], instance["mother"][instance["start"]]]
    while line[-1] in instance["mother"]:
        line.append(instance["mother"][line[-1]])
    return " ".join(line)
