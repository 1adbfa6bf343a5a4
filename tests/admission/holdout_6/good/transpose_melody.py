"""Transpose a melody; enharmonic spellings are equal, as the question says."""
import re

PITCH = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
NOTE = re.compile(r"([A-Ga-g])(#|b)?([0-9])")


def number(note):
    m = NOTE.fullmatch(note)
    if not m:
        return None
    return 12 * int(m[3]) + PITCH[m[1].upper()] + {"#": 1, "b": -1, None: 0}[m[2]]


def name(n):
    return f"{SHARPS[n % 12]}{n // 12}"


def generate(rng, difficulty):
    n = rng.randint(45, 60)
    notes = []
    for _ in range(4 + 2 * difficulty):
        notes.append(n)
        n = min(70, max(40, n + rng.choice([-5, -4, -3, -2, -1, 1, 2, 3, 4, 7])))
    return {"notes": [name(x) for x in notes], "by": rng.choice([-1, 1]) * rng.randint(2, 11),
            "mirror": difficulty > 5}


def solve(instance):
    numbers = [number(x) for x in instance["notes"]]
    if instance["mirror"]:
        numbers = [2 * numbers[0] - x for x in numbers]
    return [x + instance["by"] for x in numbers]


def observe(instance):
    by = instance["by"]
    mirror = ("First invert the melody at its first note: each interval up from the first note becomes the same interval "
              "down and the other way round. " if instance["mirror"] else "")
    return (f"Melody: {' '.join(instance['notes'])}\n(scientific pitch: octaves begin at C; # is sharp, b is flat.) "
            f"{mirror}{'Then t' if mirror else 'T'}ranspose it by {abs(by)} semitones {'up' if by > 0 else 'down'}. Answer "
            "with the notes, separated by blanks; any enharmonic spelling with at most one accidental is fine.")


def reference_answer(instance):
    return " ".join(name(x) for x in solve(instance))


def verify(instance, answer):
    given = [number(t) for t in answer[:1000].replace(",", " ").split()]
    return given == solve(instance)
