"""Spell chords; enharmonic names count as equal, as the question says."""

NATURAL = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
CHORDS = {
    "major": (0, 4, 7), "minor": (0, 3, 7), "diminished": (0, 3, 6), "augmented": (0, 4, 8),
    "dominant seventh": (0, 4, 7, 10), "major seventh": (0, 4, 7, 11), "minor seventh": (0, 3, 7, 10),
}


class NoNote(Exception):
    pass


def pitch(name):
    """0..11 for a letter with at most two of # or b after it."""
    letter, rest = name[:1].upper(), name[1:]
    if letter not in NATURAL or len(rest) > 2 or set(rest) - {"#", "b"} or len(set(rest)) > 1:
        raise NoNote(name[:5])
    return (NATURAL[letter] + rest.count("#") - rest.count("b")) % 12


def generate(rng, difficulty):
    kinds = list(CHORDS)[: 3 + difficulty * 4 // 10]
    return {"chords": [[rng.choice(SHARPS), rng.choice(kinds)] for _ in range(2 + difficulty)]}


def tones(root, kind):
    return [(pitch(root) + step) % 12 for step in CHORDS[kind]]


def observe(instance):
    rows = "\n".join(f"{r} {k}" for r, k in instance["chords"])
    steps = "; ".join(f"{k} {', '.join(map(str, s))}" for k, s in CHORDS.items())
    return (
        f"Half tones above the root: {steps}.\nSpell these chords:\n{rows}\nAnswer with one line per "
        "chord, in order: its notes from the root upwards, separated by blanks, written as a letter "
        "with # or b if needed. Names of the same key of the piano (such as D# and Eb) count as the "
        "same note."
    )


def verify(instance, answer):
    lines = answer.strip().splitlines()
    if len(lines) != len(instance["chords"]):
        return False
    try:
        given = [[pitch(word) for word in line.split()] for line in lines]
    except NoNote:
        return False
    return given == [tones(r, k) for r, k in instance["chords"]]


def reference_answer(instance):
    return "\n".join(" ".join(SHARPS[t] for t in tones(r, k)) for r, k in instance["chords"])
