"""Build scales and chords; enharmonic spellings count the same, as the question says."""
import re

RESYN = {"description": "Notes of unusual scales", "tags": ["music"]}

PITCH = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
NAMES = "C Db D Eb E F Gb G Ab A Bb B".split()


def pitch(note):
    """Pitch class of a note such as F# or Bb, or None."""
    match = re.fullmatch(r"([A-Ga-g])(#{0,2}|b{0,2})", note)
    if match is None:
        return None
    letter, accidentals = match.groups()
    return (PITCH[letter.upper()] + accidentals.count("#") - accidentals.count("b")) % 12


def generate(rng, difficulty):
    return {"root": rng.randrange(12), "steps": [rng.choice([1, 2, 3, 4, 5, 7, -1, -2, -3]) for _ in range(4 + difficulty)]}


def notes(instance):
    found = [instance["root"]]
    for step in instance["steps"]:
        found.append((found[-1] + step) % 12)
    return found[1:]


def observe(instance):
    steps = ", ".join(f"{'up' if s > 0 else 'down'} {abs(s)}" for s in instance["steps"])
    return (
        f"Begin at the note {NAMES[instance['root']]} and move by these numbers of semitones: {steps}. Which note is reached after each move? Answer with "
        "the names without octaves, separated by blanks, with # or b where needed. Enharmonic names (F# and Gb, B# and C) count the same."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) != len(instance["steps"]):
        return False
    return [pitch(word) for word in words] == notes(instance)


def reference_answer(instance):
    return " ".join(NAMES[n] for n in notes(instance))
