"""Spell chords as notes; enharmonic names count as equal, as the question says."""

from random import Random

RESYN = {"description": "Chord spelling", "tags": ["music"]}

NATURAL = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
CHORDS = {
    "major": (0, 4, 7),
    "minor": (0, 3, 7),
    "diminished": (0, 3, 6),
    "augmented": (0, 4, 8),
    "dominant seventh": (0, 4, 7, 10),
    "minor seventh": (0, 3, 7, 10),
    "major seventh": (0, 4, 7, 11),
    "half-diminished seventh": (0, 3, 6, 10),
}
SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def pitch(name: str):
    """Pitch class of a note such as Bb, F## or E; None if it is no note."""
    if not 1 <= len(name) <= 3 or name[0].upper() not in NATURAL:
        return None
    accidental = name[1:]
    if accidental not in ("", "#", "##", "b", "bb"):
        return None
    return (NATURAL[name[0].upper()] + accidental.count("#") - accidental.count("b")) % 12


def generate(rng: Random, difficulty: int) -> dict:
    kinds = list(CHORDS)[: 3 + difficulty // 2]
    chords = []
    for _ in range(2 + difficulty):
        kind = rng.choice(kinds)
        inversion = rng.randrange(len(CHORDS[kind])) if difficulty > 2 else 0
        chords.append({"root": rng.choice(SHARPS), "kind": kind, "inversion": inversion})
    return {"chords": chords, "shift": rng.randint(1, 11) if difficulty > 4 else 0}


def spell(instance: dict) -> list:
    """The pitch classes of all chords, each from its lowest note upwards."""
    result = []
    for chord in instance["chords"]:
        root = SHARPS.index(chord["root"]) + instance["shift"]
        steps = CHORDS[chord["kind"]]
        turn = chord["inversion"]
        result.append([(root + step) % 12 for step in steps[turn:] + steps[:turn]])
    return result


def observe(instance: dict) -> str:
    inversions = ["root position", "first inversion", "second inversion", "third inversion"]
    lines = "\n".join(
        f"{n}. {chord['root']} {chord['kind']}, {inversions[chord['inversion']]}"
        for n, chord in enumerate(instance["chords"], 1)
    )
    kinds = "; ".join(f"{name}: {', '.join(map(str, steps))}" for name, steps in CHORDS.items())
    shift = instance["shift"]
    extra = f"Transpose all of them up by {shift} semitones.\n" if shift else ""
    return (
        f"Spell these chords:\n{lines}\n{extra}"
        f"Semitones above the root: {kinds}. In the n-th inversion the n lowest notes are moved up "
        "by an octave.\n"
        "Answer with one line per chord: its notes from the lowest to the highest, separated by "
        "spaces, for example `C Eb F#`. Sharps (#) and flats (b) that sound the same, such as D# "
        "and Eb, are equally right."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 1000:
        return False
    lines = [line.split() for line in answer.replace("`", " ").splitlines() if line.strip()]
    return [[pitch(name) for name in line] for line in lines] == spell(instance)


def reference_answer(instance: dict) -> str:
    return "\n".join(" ".join(SHARPS[note] for note in chord) for chord in spell(instance))
