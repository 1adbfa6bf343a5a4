"""Follow pointers through a big table."""

RESYN = {"description": "Pointer chasing", "tags": ["tables", "long context"]}


def generate(rng, difficulty):
    size = 250 * difficulty + 50
    numbers = list(range(100_000, 100_000 + 7 * size))
    labels = rng.sample(numbers, size)
    following = labels[1:] + labels[:1]
    table = list(zip(labels, following))
    rng.shuffle(table)
    return {"table": [list(pair) for pair in table], "start": rng.choice(labels), "jumps": 3 + 2 * difficulty}


def goal(instance):
    following = {label: target for label, target in instance["table"]}
    here = instance["start"]
    for _ in range(instance["jumps"]):
        here = following[here]
    return here


def observe(instance):
    entries = [f"{label}->{target}" for label, target in instance["table"]]
    lines = "\n".join("  ".join(entries[start:start + 6]) for start in range(0, len(entries), 6))
    return (
        f"Each entry a->b of this table means that box a holds a note with the number of box b.\n{lines}\n"
        f"Start at box {instance['start']} and follow the notes: read the note, go to the box with that number, and so on, "
        f"{instance['jumps']} times. What is the number of the box where you end? Answer with the number."
    )


def verify(instance, answer):
    text = answer.strip().rstrip(".")
    return len(text) == 6 and text == str(goal(instance))


def reference_answer(instance):
    return str(goal(instance))
