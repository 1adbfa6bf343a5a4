"""Name a sequence of chords from their notes."""

RESYN = {"profile": "standard", "family": "music", "tags": ["harmony"]}

NOTES = ["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"]
TYPES = {"maj": (0, 4, 7), "min": (0, 3, 7), "dim": (0, 3, 6), "7": (0, 4, 7, 10), "maj7": (0, 4, 7, 11)}


def generate(rng, difficulty):
    chords = []
    for _ in range(2 + difficulty):
        root, kind = rng.randrange(12), rng.choice(sorted(TYPES))
        notes = [NOTES[(root + step) % 12] for step in TYPES[kind]]
        rng.shuffle(notes)
        chords.append((NOTES[root] + kind, notes))
    return {"chords": chords}


def observe(instance):
    lines = ["Name these chords (their notes are in no particular order). The types are:"]
    lines += [f"  {kind}: semitones above the root {steps}" for kind, steps in TYPES.items()]
    lines += [f"{k}. " + " ".join(notes) for k, (_, notes) in enumerate(instance["chords"], 1)]
    lines.append("Answer with the names, root and type joined as in Ebmin, separated by single spaces; "
                 "separating by commas is fine too.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    names = [name for name, _ in instance["chords"]]
    text = answer.strip()
    return bool(text == " ".join(names) or ",".join(names))
