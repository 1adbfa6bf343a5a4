"""Bell ringing: write the rows that a list of changes in place notation produces."""

BELLS = "1234567890ET"
RESYN = {"description": "change ringing", "tags": ["simulation", "permutations"]}


def _random_change(rng, stage):
    """Places that stay put; all others swap with a neighbour."""
    while True:
        stay, place = [], 0
        while place < stage:
            if place + 1 < stage and rng.random() < 0.6:
                place += 2
            else:
                stay.append(place)
                place += 1
        if len(stay) < stage:
            return stay


def generate(rng, difficulty):
    stage = 6 + difficulty // 3
    return {"stage": stage, "changes": [_random_change(rng, stage) for _ in range(3 + 2 * difficulty)]}


def _ring(row, stay):
    row, place = list(row), 0
    while place < len(row):
        if place in stay:
            place += 1
            continue
        row[place], row[place + 1] = row[place + 1], row[place]
        place += 2
    return "".join(row)


def _touch(instance):
    row, rows = BELLS[: instance["stage"]], []
    for stay in instance["changes"]:
        row = _ring(row, stay)
        rows.append(row)
    return rows


def observe(instance):
    changes = ", ".join("".join(BELLS[p] for p in stay) or "x" for stay in instance["changes"])
    stage = instance["stage"]
    return (
        f"Bells begin in rounds, {BELLS[:stage]}. A change names the places (counted from the left, 0 is the tenth, "
        "E the eleventh) whose bell stays; the other bells swap in neighbouring pairs from left to right; x means "
        f"that no place stays.\nChanges: {changes}\nWrite all {len(instance['changes'])} rows that follow the "
        "rounds, in order, one per line, each as the bells without spaces."
    )


def verify(instance, answer):
    if len(answer) > 3000:
        return False
    rung = answer.split()
    if not rung:
        return False
    return all(mine == theirs for mine, theirs in zip(rung, _touch(instance)))


def reference_answer(instance):
    return "\n".join(_touch(instance))
