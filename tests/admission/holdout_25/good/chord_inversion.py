"""Spell chords; sharps and flats may be used for the same key."""
KEYS = {"C": 0, "C#": 1, "Db": 1, "D": 2, "D#": 3, "Eb": 3, "E": 4, "F": 5, "F#": 6, "Gb": 6, "G": 7,
        "G#": 8, "Ab": 8, "A": 9, "A#": 10, "Bb": 10, "B": 11}
SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
CHORDS = {"major": [0, 4, 7], "minor": [0, 3, 7], "seventh": [0, 4, 7, 10], "minor seventh": [0, 3, 7, 10],
          "diminished": [0, 3, 6], "augmented": [0, 4, 8]}


def generate(rng, difficulty):
    chords = []
    for _ in range(2 + difficulty):
        kind = rng.choice(sorted(CHORDS))
        chords.append([rng.choice(sorted(KEYS)), kind, rng.randrange(len(CHORDS[kind])),
                       rng.randint(-6, 6)])
    return {"chords": chords}


def _keys(chord):
    root, kind, inversion, shift = chord
    steps = CHORDS[kind][inversion:] + CHORDS[kind][:inversion]
    return [(KEYS[root] + shift + s) % 12 for s in steps]


def observe(instance):
    rows = "\n".join(f"{i}. {root} {kind}, inversion {inv}, transposed by {shift:+d} semitones"
                     for i, (root, kind, inv, shift) in enumerate(instance["chords"], 1))
    steps = "; ".join(f"{k}: {', '.join(map(str, v))}" for k, v in CHORDS.items())
    return (
        f"Semitones of the chords above their root: {steps}. Inversion k begins with the note at "
        f"place k (counting from 0) and puts the notes before it at the end.\n{rows}\n"
        "Write the notes of each chord, one chord per line, in order, separated by spaces. Use the "
        "names C D E F G A B, with # or b; of two names of one key (such as F# and Gb, D# and Eb) "
        "either is right (only C#, D#, F#, G#, A# and Db, Eb, Gb, Ab, Bb are used)."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    lines = answer.strip().split("\n")
    if len(lines) != len(instance["chords"]):
        return False
    for line, chord in zip(lines, instance["chords"]):
        if [KEYS.get(note) for note in line.split()] != _keys(chord):
            return False
    return True


def reference_answer(instance):
    return "\n".join(" ".join(SHARPS[k] for k in _keys(c)) for c in instance["chords"])
