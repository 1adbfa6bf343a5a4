"""Transpose a melody by some semitones."""
NAMES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
SEMITONE = {name: i for i, name in enumerate(NAMES)}
SEMITONE.update({"Db": 1, "Eb": 3, "Gb": 6, "Ab": 8, "Bb": 10})


def generate(rng, difficulty):
    pool = NAMES if difficulty < 5 else NAMES + ["Db", "Eb", "Gb", "Ab", "Bb"]
    melody = [rng.choice(pool) for _ in range(5 + 2 * difficulty)]
    return {"melody": melody, "shift": rng.choice([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5])}


def observe(instance):
    shift = instance["shift"]
    return (
        f"Melody: {' '.join(instance['melody'])}\n"
        f"Transpose it {'up' if shift > 0 else 'down'} by {abs(shift)} semitone(s). Octaves do not "
        "matter. Write the notes with sharps only (C C# D D# E F F# G G# A A# B), separated "
        "by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    notes = answer.split()
    wanted = [NAMES[(SEMITONE[n] + instance["shift"]) % 12] for n in instance["melody"]]
    return notes == wanted


def reference_answer(instance):
    out = []
    for note in instance["melody"]:
        index = NAMES.index(note)
        out.append(NAMES[(index + instance["shift"]) % 12])
    return " ".join(out)
