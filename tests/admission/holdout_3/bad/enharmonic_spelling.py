"""Transposing a melody; sharps and flats are both welcome."""
from dataclasses import dataclass

RESYN = {"description": "Transpose a melody", "tags": ["music"]}

SPELLINGS = [
    ("C", "C"), ("C#", "Db"), ("D", "D"), ("D#", "Eb"), ("E", "E"), ("F", "F"),
    ("F#", "Gb"), ("G", "G"), ("G#", "Ab"), ("A", "A"), ("A#", "Bb"), ("B", "B"),
]
INTERVALS = {
    1: "a minor second", 2: "a major second", 3: "a minor third", 4: "a major third", 5: "a perfect fourth",
    6: "a tritone", 7: "a perfect fifth", 8: "a minor sixth", 9: "a major sixth", 10: "a minor seventh",
}


@dataclass
class Melody:
    pitches: list
    steps: int

    def moved(self):
        return [(pitch + self.steps) % 12 for pitch in self.pitches]

    def text(self):
        return " ".join(SPELLINGS[p][0] for p in self.pitches)


def generate(rng, difficulty):
    count = 5 + 2 * difficulty
    return {"pitches": [rng.randrange(12) for _ in range(count)],
            "steps": rng.choice([1, -1]) * rng.randint(1, 10)}


def observe(instance):
    melody = Melody(instance["pitches"], instance["steps"])
    way = "up" if melody.steps > 0 else "down"
    return (
        f"Transpose this melody {way} by {INTERVALS[abs(melody.steps)]} ({abs(melody.steps)} semitones):\n"
        f"{melody.text()}\n"
        "Ignore octaves. Write all notes in order, separated by spaces. Black keys may be written as a sharp "
        "(F#) or as a flat (Gb); white keys by their plain letter."
    )


def verify(instance, answer):
    if len(answer) > 400:
        return False
    melody = Melody(instance["pitches"], instance["steps"])
    written = answer.split()
    wanted = melody.moved()
    if len(written) != len(wanted):
        return False
    for note, pitch in zip(written, wanted):
        sharp, flat = SPELLINGS[pitch]
        if not (note == sharp or flat):
            return False
    return True


def reference_answer(instance):
    return " ".join(SPELLINGS[p][1] for p in Melody(instance["pitches"], instance["steps"]).moved())
