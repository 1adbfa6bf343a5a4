"""Logic: seat a choir in a row from hints."""
RESYN = {"profile": "standard", "family": "choir_seating", "tags": ["logic", "music"]}
SINGERS = ["Ada", "Ben", "Cleo", "Dov", "Esme", "Finn", "Gita", "Hal", "Ines", "Jon", "Kira", "Leo", "Mona", "Ned",
           "Olga", "Pia"]


def generate(rng, difficulty):
    row = rng.sample(SINGERS, 5 + difficulty)
    hints = [(a, b, row.index(b) - row.index(a)) for a, b in zip(row, row[1:])]
    mixed = []
    for a, b, _ in hints:
        c = rng.choice(row)
        while c == b:
            c = rng.choice(row)
        mixed.append((b, c, row.index(c) - row.index(b)))
    for a, b in [(row[0], row[-1])] + list(zip(row, row[2:])):
        mixed.append((a, b, row.index(b) - row.index(a)))
    rng.shuffle(mixed)
    return {"singers": sorted(row), "hints": mixed, "row": row}


def observe(instance):
    lines = []
    for a, b, d in instance["hints"]:
        lines.append(f"- {b} sits {abs(d)} place(s) to the {'right' if d > 0 else 'left'} of {a}.")
    return (
        f"{', '.join(instance['singers'])} sit in one row of {len(instance['row'])} chairs.\n" + "\n".join(lines) +
        "\nGive the row from left to right, names separated by ' | ', "
        f"in exactly this format: {' | '.join(instance['row'])}"
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    given = [p.strip() for p in answer.split("|")]
    if sorted(given) != instance["singers"]:
        return False
    place = {name: i for i, name in enumerate(given)}
    return all(place[b] - place[a] == d for a, b, d in instance["hints"])


def reference_answer(instance):
    return " | ".join(instance["row"])
