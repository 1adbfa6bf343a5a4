"""Transpose a melody; enharmonic spellings count as equal, as the question says."""
import re

LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
NAMES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def pitch(word):
    match = re.fullmatch("([A-G])(##|bb|#|b)?", word[:1].upper() + word[1:])
    if match is None:
        return None
    accidental = match[2] or ""
    return (LETTERS[match[1]] + accidental.count("#") - accidental.count("b")) % 12


def generate(rng, difficulty):
    return {
        "melody": [rng.choice(NAMES) for _ in range(4 + 3 * difficulty)],
        "up": rng.randint(1, 11),
        "retrograde": difficulty > 4,
    }


def solve(instance):
    notes = [(NAMES.index(n) + instance["up"]) % 12 for n in instance["melody"]]
    return notes[::-1] if instance["retrograde"] else notes


def observe(instance):
    turn = " and then write it backwards" if instance["retrograde"] else ""
    return (
        f"Transpose this melody up by {instance['up']} semitones{turn}: {' '.join(instance['melody'])}\n"
        "Answer with note names separated by spaces (no octaves). Any enharmonic spelling with #, b, ## or bb is "
        "accepted (C# and Db are equal); the case of the letter is ignored."
    )


def verify(instance, answer):
    words = answer.split()
    wanted = solve(instance)
    if len(words) != len(wanted):
        return False
    return [pitch(w) for w in words] == wanted


def reference_answer(instance):
    return " ".join(NAMES[p] for p in solve(instance))
