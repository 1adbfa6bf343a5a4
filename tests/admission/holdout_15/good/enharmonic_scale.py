"""Retrograde inversion of a melody; enharmonic spellings are equal."""
import re

RESYN = {"profile": "standard", "family": "music", "tags": ["pitch"]}

BASE = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
NAMES = ["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"]


def _solve(melody):
    axis = melody[0]
    return [(2 * axis - p) % 12 for p in reversed(melody)]


def generate(rng, difficulty):
    while True:
        melody = [rng.randrange(12) for _ in range(5 + 2 * difficulty)]
        if len(set(melody)) > 3 and _solve(melody) != melody:
            return {"melody": melody}


def observe(instance):
    return ("Take this melody of pitch classes:\n    " + " ".join(NAMES[p] for p in instance["melody"]) + "\n"
            "Invert it around its first note (a rise by k semitones above the first note becomes a fall by k), then play "
            "the result backwards.\nAnswer with the notes separated by spaces: a letter A to G, optionally with one # or b. "
            "Any enharmonic spelling is accepted (C# and Db are the same).")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    pitches = []
    for token in answer.split():
        match = re.fullmatch(r"([A-G])([#b]?)", token)
        if not match:
            return False
        pitches.append((BASE[match[1]] + {"#": 1, "b": -1, "": 0}[match[2]]) % 12)
    return pitches == _solve(instance["melody"])


def reference_answer(instance):
    sharp = ["B#", "C#", "D", "D#", "E", "E#", "F#", "G", "G#", "A", "A#", "Cb"]
    return " ".join(sharp[p] for p in _solve(instance["melody"]))
