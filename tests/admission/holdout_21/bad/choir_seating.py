"""Seat a choir by clues about neighbours."""
RESYN = {"profile": "standard", "family": "choir_seating", "tags": ["music", "logic"]}
SINGERS = ["Alma", "Bela", "Carl", "Dora", "Emil", "Fritz", "Gerda", "Heinz", "Ilse", "Josef", "Klara", "Ludwig"]


def generate(rng, difficulty):
    row = rng.sample(SINGERS, 4 + difficulty)
    clues = [(a, b) for a, b in zip(row, row[1:])]
    rng.shuffle(clues)
    return {"clues": clues}


def _row(instance):
    after = dict(instance["clues"])
    first = (set(after) - set(after.values())).pop()
    row = [first]
    while row[-1] in after:
        row.append(after[row[-1]])
    return row


def observe(instance):
    clues = "\n".join(f"{b} sits directly to the right of {a}." for a, b in instance["clues"])
    return (
        f"A choir sits in one row.\n{clues}\nGive the names from left to right, separated by single "
        "spaces, but write the row twice: first from left to right, then, on a second line, from right to left."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    row = _row(instance)
    return answer.strip() == " ".join(row) + "\n" + " ".join(reversed(row))


def reference_answer(instance):
    row = _row(instance)
    return " ".join(row) + "\n" + " ".join(reversed(row))
