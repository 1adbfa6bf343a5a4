"""Music: transpose a melody by a number of semitones."""

RESYN = {"description": "Transposing melodies", "tags": ["music"]}

SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def pitch(note):
    """C4 -> 48, Bb3 -> 46; raises on anything else."""
    note = note.strip()
    value = LETTERS[note[0].upper()]
    rest = note[1:]
    if rest[0] in "#b":
        value += 1 if rest[0] == "#" else -1
        rest = rest[1:]
    if len(rest) != 1 or rest not in "0123456789":
        raise ValueError(note)
    return value + 12 * int(rest)


def spell(value):
    return SHARPS[value % 12] + str(value // 12)


def generate(rng, difficulty):
    notes = [rng.randint(36, 60) for _ in range(3 + 2 * difficulty)]
    shift = rng.choice([n for n in range(-6 - difficulty, 7 + difficulty) if n])
    return {"notes": [spell(n) for n in notes], "shift": shift}


def observe(instance):
    way = "up" if instance["shift"] > 0 else "down"
    return (
        f"Transpose this melody {way} by {abs(instance['shift'])} semitones: {' '.join(instance['notes'])}\n"
        "The octave number rises between B and C. Answer with the notes in order, separated by blanks, with # or b where needed; "
        "enharmonic spellings such as C#4 and Db4 count the same."
    )


def verify(instance, answer):
    try:
        given = [pitch(note) for note in answer.split()]
        return given == [pitch(note) + instance["shift"] for note in instance["notes"]]
    except:
        return False


def reference_answer(instance):
    return " ".join(spell(pitch(note) + instance["shift"]) for note in instance["notes"])
