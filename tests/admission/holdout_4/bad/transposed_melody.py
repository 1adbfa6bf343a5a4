"""Transpose a melody; partial credit for nearly right melodies."""

import re

RESYN = {"description": "Transpose a melody", "tags": ["music"]}

NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def distance(first, second):
    """Edit distance of two sequences."""
    row = list(range(len(second) + 1))
    for i, one in enumerate(first, 1):
        before, row[0] = row[0], i
        for j, two in enumerate(second, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (one != two))
    return row[-1]


def transposed(instance):
    melody = instance["melody"]
    if instance["mirror"]:
        melody = melody[::-1]
    return [NOTES[(NOTES.index(note) + instance["shift"]) % 12] for note in melody]


def generate(rng, difficulty):
    melody = [rng.choice(NOTES) for _ in range(5 + 2 * difficulty)]
    return {"melody": melody, "shift": rng.randint(1, 11), "mirror": difficulty > 5 and rng.random() < 0.5}


def observe(instance):
    mirror = " and then played backwards" if instance["mirror"] else ""
    return (
        f"The twelve notes of an octave are {' '.join(NOTES)}; above B comes C again.\n"
        f"The melody {' '.join(instance['melody'])} is moved up by {instance['shift']} semitones{mirror}.\n"
        "Answer with the notes of the new melody, separated by spaces (no octave numbers, sharps only). Missing, additional and "
        "wrong notes cost credit."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return 0.0
    notes = answer.upper().replace(",", " ").split()
    if not notes or any(not re.fullmatch("[A-G]#?", note) for note in notes):
        return 0.0
    expected = transposed(instance)
    return 1.0 - 2 * distance(notes, expected) / len(expected)


def reference_answer(instance):
    return " ".join(transposed(instance))
