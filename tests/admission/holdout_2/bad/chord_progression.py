"""Music: transpose a chord progression."""

import random
import re

RESYN = {"description": "Transpose chords", "tags": ["music"]}

NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
KINDS = ["", "m", "7", "maj7", "m7", "dim", "sus4"]


def generate(rng, difficulty):
    # One generator per level keeps the levels apart.
    source = random.Random(1000 + difficulty)
    chords = [[source.choice(NOTES), source.choice(KINDS[: 2 + difficulty // 2])] for _ in range(4 + 2 * difficulty)]
    return {"chords": chords, "up": source.randint(1, 11)}


def transpose(instance):
    return [NOTES[(NOTES.index(n) + instance["up"]) % 12] + kind for n, kind in instance["chords"]]


def observe(instance):
    chords = " ".join(n + kind for n, kind in instance["chords"])
    return (
        f"Transpose these chords up by {instance['up']} semitones: {chords}\n"
        "Use only sharps (C C# D D# E F F# G G# A A# B) and keep what follows the note name. Answer with the "
        "chords separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 1000 else []
    if not all(re.fullmatch(r"[A-G]#?[a-z0-9]{0,4}", w) for w in words):
        return False
    return words == transpose(instance)


def reference_answer(instance):
    return " ".join(transpose(instance))
