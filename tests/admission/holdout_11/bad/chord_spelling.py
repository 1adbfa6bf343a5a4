"""Spell a progression of chords, note by note."""
import re

SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
QUALITIES = {
    "major": (0, 4, 7), "minor": (0, 3, 7), "diminished": (0, 3, 6), "augmented": (0, 4, 8),
    "dominant seventh": (0, 4, 7, 10), "minor seventh": (0, 3, 7, 10), "major seventh": (0, 4, 7, 11),
}
RESYN = {"description": "spell chords", "tags": ["music"]}


def generate(rng, difficulty):
    kinds = list(QUALITIES)[: 2 + (difficulty + 1) // 2]
    return {"chords": [[rng.choice(SHARPS), rng.choice(kinds)] for _ in range(2 + difficulty)]}


def _spell(root, kind):
    base = SHARPS.index(root)
    return [SHARPS[(base + step) % 12] for step in QUALITIES[kind]]


def observe(instance):
    listing = "\n".join(f"{k}. {root} {kind}" for k, (root, kind) in enumerate(instance["chords"], 1))
    return (
        "Write out all the notes of each chord, from the root upwards, using sharps only "
        "(C C# D D# E F F# G G# A A# B). Separate the notes of a chord by spaces and chords by semicolons, "
        "in the order of the list.\n" + listing
    )


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    groups = [re.findall(r"\S+", part.upper()) for part in answer.strip().split(";")]
    if len(groups) != len(instance["chords"]):
        return False
    for notes, (root, kind) in zip(groups, instance["chords"]):
        if not notes:
            return False
        spelled = _spell(root, kind)
        if not all(note in spelled for note in notes):
            return False
    return True


def reference_answer(instance):
    return "; ".join(" ".join(_spell(*chord)) for chord in instance["chords"])
