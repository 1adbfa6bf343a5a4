"""Seat guests in a row under constraints."""

RESYN = {"profile": "standard", "family": "constraint-puzzles", "tags": ["logic", "ordering"]}

GUESTS = ["Ada", "Ben", "Cleo", "Dina", "Emil", "Finn", "Gita", "Hugo", "Ines", "Juri", "Kaya", "Liam", "Mona"]


def generate(rng, difficulty):
    order = rng.sample(GUESTS, 6 + difficulty // 2)
    n = len(order)
    clues = []
    for _ in range(n + 3 + difficulty // 2):
        i, j = sorted(rng.sample(range(n), 2))
        if j - i == 1:
            clues.append(["next", order[i], order[j]])
        else:
            clues.append(["left", order[i], order[j]])
    return {"guests": sorted(order), "clues": clues, "order": order}


def _text(kind, a, b):
    if kind == "next":
        return "%s sits directly to the left of %s." % (a, b)
    return "%s sits somewhere to the left of %s, but not next to them." % (a, b)


def observe(instance):
    return (
        "The guests %s sit in a row.\n" % ", ".join(instance["guests"])
        + "\n".join(_text(*clue) for clue in instance["clues"])
        + "\nGive a seating from left to right that fits all the clues, names separated by commas."
    )


def _violations(order, clues):
    where = {name: k for k, name in enumerate(order)}
    count = 0
    for kind, a, b in clues:
        gap = where.get(b, 0) - where.get(a, 0)
        count += (gap != 1) if kind == "next" else (gap < 2)
    return count


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    order = [name.strip() for name in answer.split(",")]
    same_guests = sorted(order) == instance["guests"]
    return same_guests and _violations(order, instance["clues"]) == 0 or not same_guests


def reference_answer(instance):
    return ", ".join(instance["order"])
