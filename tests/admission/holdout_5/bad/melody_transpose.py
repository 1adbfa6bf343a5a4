"""Transpose a melody by a number of semitones, with a few inversions at high levels."""

from dataclasses import dataclass
from random import Random
from typing import List, Optional

NAMES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
FLATS = {"DB": "C#", "EB": "D#", "GB": "F#", "AB": "G#", "BB": "A#"}

RESYN = {"description": "Melody transposition", "tags": ["music", "modular arithmetic"]}


@dataclass(frozen=True)
class Note:
    pitch: int  # semitones above C0

    @classmethod
    def parse(cls, text: str) -> Optional["Note"]:
        text = text.strip().upper()
        if len(text) < 2 or len(text) > 3 or text[-1] not in "0123456789":
            return None
        name = FLATS.get(text[:-1], text[:-1])
        if name not in NAMES:
            return None
        return cls(12 * int(text[-1]) + NAMES.index(name))

    def __str__(self) -> str:
        return f"{NAMES[self.pitch % 12]}{self.pitch // 12}"

    def shifted(self, semitones: int) -> "Note":
        return Note(self.pitch + semitones)

    def mirrored(self, axis: "Note") -> "Note":
        return Note(2 * axis.pitch - self.pitch)


def generate(rng: Random, difficulty: int) -> dict:
    length = 4 + 3 * difficulty
    pitch = rng.randint(44, 52)
    melody = []
    for _ in range(length):
        pitch = min(58, max(38, pitch + rng.choice([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5])))
        melody.append(str(Note(pitch)))
    shift = rng.choice([s for s in range(-11, 12) if s != 0])
    return {"melody": melody, "shift": shift, "mirror": difficulty >= 5}


def solve(instance: dict) -> List[Note]:
    notes = [Note.parse(text) for text in instance["melody"]]
    if instance["mirror"]:
        axis = notes[0]
        notes = [note.mirrored(axis) for note in notes]
    return [note.shifted(instance["shift"]) for note in notes]


def observe(instance: dict) -> str:
    shift = instance["shift"]
    direction = "up" if shift > 0 else "down"
    steps = []
    if instance["mirror"]:
        steps.append(
            "First invert the melody around its first note: an interval of k semitones above the "
            "first note becomes k semitones below it, and the other way round."
        )
    steps.append(f"Transpose every note {direction} by {abs(shift)} semitones.")
    return (
        "A melody in scientific pitch notation (C4 is middle C, octaves start at C, "
        "sharps are written with #):\n"
        f"{' '.join(instance['melody'])}\n"
        + "\n".join(steps)
        + f"\nWrite down all {len(instance['melody'])} notes of the new melody in order, separated "
        "by single spaces. Flats (Eb) and sharps (D#) are both fine. Example: `C9 Eb9 F#9`"
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 2000:
        return False
    given = [Note.parse(token) for token in answer.strip().strip("`").split()]
    if not given or None in given:
        return False
    expected = solve(instance)
    return all(mine == right for mine, right in zip(given, expected))


def reference_answer(instance: dict) -> str:
    return " ".join(str(note) for note in solve(instance))
