"""Spell chords with the right letter names and accidentals."""
import re

RESYN = {"profile": "standard", "family": "chord_spelling", "tags": ["music"]}

LETTERS = "CDEFGAB"
PITCH = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
ROOTS = ["C", "D", "E", "F", "G", "A", "B", "Bb", "Eb", "Ab", "Db", "F#", "C#"]
TRIADS = {"major": [(2, 4), (4, 7)], "minor": [(2, 3), (4, 7)], "diminished": [(2, 3), (4, 6)]}
SEVENTHS = {
    "dominant seventh": [(2, 4), (4, 7), (6, 10)],
    "major seventh": [(2, 4), (4, 7), (6, 11)],
    "minor seventh": [(2, 3), (4, 7), (6, 10)],
    "half-diminished seventh": [(2, 3), (4, 6), (6, 10)],
}
ALL = {**TRIADS, **SEVENTHS}


def _spell(root, quality):
    letter = LETTERS.index(root[0])
    base = PITCH[root[0]] + root.count("#") - root.count("b")
    notes = [root]
    for step, semis in ALL[quality]:
        name = LETTERS[(letter + step) % 7]
        shift = (base + semis - PITCH[name] + 6) % 12 - 6
        notes.append(name + ("#" * shift if shift > 0 else "b" * -shift))
    return notes


def generate(rng, difficulty):
    count = 2 + difficulty // 2
    pool = list(TRIADS) if difficulty <= 2 else list(ALL)
    chords = []
    while len(chords) < count:
        chord = (rng.choice(ROOTS), rng.choice(pool))
        if chord not in chords:
            chords.append(chord)
    return {"chords": chords}


def observe(instance):
    lines = "\n".join(f"{i}. {r} {q}" for i, (r, q) in enumerate(instance["chords"], 1))
    return (
        "Spell each chord in root position, from the root upwards, with theoretically correct "
        f"note names (thirds stacked on different letters):\n{lines}\n"
        "Answer with one line per chord, the notes separated by single spaces, without numbering. "
        "The note letters may be upper or lower case; write accidentals as # or b "
        "(double: ## or bb), after the letter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = answer.strip().splitlines()
    if len(lines) != len(instance["chords"]):
        return False
    for line, (root, quality) in zip(lines, instance["chords"]):
        notes = line.split()
        if not all(re.fullmatch(r"[A-Ga-g](#{1,2}|b{1,2})?", n) for n in notes):
            return False
        if [n[0].upper() + n[1:] for n in notes] != _spell(root, quality):
            return False
    return True


def reference_answer(instance):
    return "\n".join(" ".join(_spell(r, q)) for r, q in instance["chords"])
