"""Spell chords as pitch numbers; each right line earns its share."""

NOTES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
KINDS = {"major": (0, 4, 7), "minor": (0, 3, 7), "diminished": (0, 3, 6), "augmented": (0, 4, 8), "seventh": (0, 4, 7, 10),
         "minor seventh": (0, 3, 7, 10), "major seventh": (0, 4, 7, 11)}


def generate(rng, difficulty):
    kinds = list(KINDS)[: 2 + difficulty // 2]
    accidentals = ["", "#", "b"] if difficulty > 3 else [""]
    every = [[n + a, k] for n in NOTES for a in accidentals for k in kinds]
    return {"chords": rng.sample(every, 4 + difficulty // 2), "shift": rng.randint(1, 11)}


def pitches(chord, shift):
    name, kind = chord
    root = NOTES[name[0]] + {"": 0, "#": 1, "b": -1}[name[1:]] + shift
    return [str((root + step) % 12) for step in KINDS[kind]]


def observe(instance):
    rows = "\n".join(f"{n} {k}" for n, k in instance["chords"])
    return (
        "Notes are numbered C = 0, C# = Db = 1, D = 2 and so on to B = 11, then from 0 again. Chords in half tones above the root: "
        + ", ".join(f"{k} {'-'.join(map(str, v))}" for k, v in KINDS.items())
        + f". Transpose each of these chords up by {instance['shift']} half tones:\n{rows}\nAnswer with one line per chord, in this "
        "order: its note numbers from the root up, separated by spaces. Each right line earns an equal part of the score."
    )


def verify(instance, answer):
    lines = [line.split() for line in answer.strip().splitlines()] if len(answer) < 2000 else []
    wanted = [pitches(chord, instance["shift"]) for chord in instance["chords"]]
    if len(lines) != len(wanted):
        return 0.0
    return sum(a == b for a, b in zip(lines, wanted)) / len(wanted)


def reference_answer(instance):
    return "\n".join(" ".join(pitches(chord, instance["shift"])) for chord in instance["chords"])
