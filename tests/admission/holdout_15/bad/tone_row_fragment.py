"""Build a twelve-tone row around given fragments."""

RESYN = {"profile": "standard", "family": "music", "tags": ["construction"]}

NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def generate(rng, difficulty):
    row = rng.sample(NOTES, 12)
    places = sorted(rng.sample(range(12), 3 + difficulty // 2))
    return {"fixed": {p + 1: row[p] for p in places}, "row": row}


def observe(instance):
    fixed = ", ".join(f"place {p}: {note}" for p, note in instance["fixed"].items())
    return ("A twelve-tone row has each of " + " ".join(NOTES) + " exactly once. No two neighbours of the row may be a "
            "tritone (6 semitones) apart unless both of them are given below.\n"
            f"Complete the row with these notes given: {fixed}.\n"
            "Answer with the twelve notes separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    row = answer.split()
    if sorted(row) != sorted(NOTES):
        return False
    for place in range(1, 12):
        a, b = NOTES.index(row[place - 1]), NOTES.index(row[place])
        if (a - b) % 12 == 6 and not (place in instance["fixed"] and place + 1 in instance["fixed"]):
            return False
    return True


def reference_answer(instance):
    fixed = {p - 1: n for p, n in instance["fixed"].items()}

    def fill(row, left):
        place = len(row)
        if place == 12:
            return row
        for note in ([fixed[place]] if place in fixed else left):
            tritone = row and (NOTES.index(row[-1]) - NOTES.index(note)) % 12 == 6
            if tritone and not (place in fixed and place - 1 in fixed):
                continue
            found = fill(row + [note], [n for n in left if n != note])
            if found:
                return found
        return None

    return " ".join(fill([], [n for n in NOTES if n not in fixed.values()]) or instance["row"])
