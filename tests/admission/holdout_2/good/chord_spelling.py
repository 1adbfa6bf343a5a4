"""Spell chords; order of the notes and case do not matter, as the question says."""

RESYN = {"description": "Spell chords as pitch classes", "tags": ["music", "order-insensitive"]}

SHARPS = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
FLATS = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
PITCH = {name.lower(): i for names in (SHARPS, FLATS) for i, name in enumerate(names)}
CHORDS = {
    "major": (0, 4, 7), "minor": (0, 3, 7), "diminished": (0, 3, 6), "augmented": (0, 4, 8),
    "dominant seventh": (0, 4, 7, 10), "minor seventh": (0, 3, 7, 10), "major seventh": (0, 4, 7, 11),
    "half-diminished seventh": (0, 3, 6, 10), "ninth": (0, 2, 4, 7, 10), "major sixth": (0, 4, 7, 9),
}
KINDS = list(CHORDS)


def generate(rng, difficulty):
    kinds = KINDS[: 3 + difficulty * 7 // 10]
    return {"chords": [[rng.randrange(12), rng.choice(kinds)] for _ in range(2 + difficulty)]}


def observe(instance):
    rows = "\n".join(f"{i}. {SHARPS[root]} {kind}" for i, (root, kind) in enumerate(instance["chords"], 1))
    used = sorted({kind for _, kind in instance["chords"]})
    help_ = "; ".join(f"{kind}: {', '.join(map(str, CHORDS[kind]))}" for kind in used)
    return (
        f"Spell these chords:\n{rows}\nSemitones above the root: {help_}.\n"
        "Write one chord after another in the order given, separated by semicolons, and the notes of a chord "
        "separated by spaces. Within a chord the order of the notes does not matter, sharps and flats of the same "
        "pitch (C# = Db) are interchangeable, and so are capital and small letters. Example for two chords: "
        "`c E g; F A C`."
    )


def _pitches(text):
    names = text.lower().split()
    if not all(name in PITCH for name in names):
        return None
    return sorted(PITCH[name] for name in names)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    parts = answer.strip().split(";")
    if len(parts) != len(instance["chords"]):
        return False
    for part, (root, kind) in zip(parts, instance["chords"]):
        if _pitches(part) != sorted((root + step) % 12 for step in CHORDS[kind]):
            return False
    return True


def reference_answer(instance):
    return "; ".join(
        " ".join(SHARPS[(root + step) % 12] for step in CHORDS[kind]) for root, kind in instance["chords"]
    )
