"""Transpose a melody; enharmonic spellings are the same, as the question says."""
import re

RESYN = {"tags": ["music"], "description": "Transposition by semitones"}
PITCH = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SHARPS = "C C# D D# E F F# G G# A A# B".split()
FLATS = "C Db D Eb E F Gb G Ab A Bb B".split()


def pitch(name):
    if not re.fullmatch(r"[A-Ga-g][#b]?", name):
        return None
    return (PITCH[name[0].upper()] + {"": 0, "#": 1, "b": -1}[name[1:]]) % 12


def generate(rng, difficulty):
    return {"melody": [rng.choice(SHARPS + FLATS) for _ in range(4 + 3 * difficulty)], "shift": rng.choice([s for s in range(-11, 12) if s])}


def observe(instance):
    way = "up" if instance["shift"] > 0 else "down"
    return (f"Transpose this melody {way} by {abs(instance['shift'])} semitones: {' '.join(instance['melody'])}\nOctaves are ignored. Answer with the note names in order, separated by spaces, "
            "with # for sharp and b for flat. Either spelling of a note is right, such as C# or Db; the letter may be upper or lower case.")


def verify(instance, answer):
    if len(answer) > 500:
        return False
    given = [pitch(w) for w in answer.split()]
    return given == [(pitch(n) + instance["shift"]) % 12 for n in instance["melody"]]


def reference_answer(instance):
    return " ".join(FLATS[(pitch(n) + instance["shift"]) % 12] for n in instance["melody"])
