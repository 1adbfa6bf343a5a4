"""Transpose a melody by some half tones."""
from itertools import zip_longest

NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def generate(rng, difficulty):
    return {
        "melody": [rng.choice(NOTES) for _ in range(6 + 2 * difficulty)],
        "shift": rng.choice([-1, 1]) * rng.randint(2, 6),
    }


def transposed(instance):
    return [NOTES[(NOTES.index(n) + instance["shift"]) % 12] for n in instance["melody"]]


def observe(instance):
    way = "up" if instance["shift"] > 0 else "down"
    return (
        f"Transpose this melody {way} by {abs(instance['shift'])} half tones: "
        f"{' '.join(instance['melody'])}\nAnswer with the notes separated by blanks, using only "
        "sharps (C, C#, D, D#, E, F, F#, G, G#, A, A#, B), octaves left out. Each wrong, missing or superfluous note "
        "costs its share of the score."
    )


def verify(instance, answer):
    expected = transposed(instance)
    notes = answer.upper().split()
    # missing and superfluous notes count as wrong ones
    wrong = sum(a != b for a, b in zip_longest(expected, notes))
    return 1.0 - wrong / len(expected)


def reference_answer(instance):
    return " ".join(transposed(instance))
