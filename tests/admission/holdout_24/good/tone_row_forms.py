"""Forms of a twelve-tone row."""
import re

RESYN = {"profile": "standard", "family": "music", "tags": ["twelve-tone"]}

SHARPS = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
FLATS = {"DB": 1, "EB": 3, "GB": 6, "AB": 8, "BB": 10}
PITCH = {**{name: i for i, name in enumerate(SHARPS)}, **FLATS}


def generate(rng, difficulty):
    row = list(range(12))
    rng.shuffle(row)
    while True:
        steps = []
        for _ in range(1 + difficulty):
            kind = rng.choice(["transpose", "invert", "rotate", "retrograde"])
            steps.append([kind, rng.randint(1, 11)])
        instance = {"row": row, "steps": steps}
        if _result(instance) != row:
            return instance


def _result(instance):
    row = list(instance["row"])
    for kind, k in instance["steps"]:
        if kind == "transpose":
            row = [(n + k) % 12 for n in row]
        elif kind == "invert":
            row = [(2 * row[0] - n + k) % 12 for n in row]
        elif kind == "rotate":
            row = row[k:] + row[:k]
        else:
            row = [(n + k) % 12 for n in reversed(row)]
    return row


TEXT = {
    "transpose": "move every note up by {k} semitones",
    "invert": "mirror the row at its first note (intervals up become intervals down), then move it up by {k}",
    "rotate": "move the first {k} notes to the end, keeping their order",
    "retrograde": "reverse the row, then move every note up by {k}",
}


def observe(instance):
    steps = "\n".join(f"{i}. {TEXT[kind].format(k=k)}" for i, (kind, k) in enumerate(instance["steps"], 1))
    return (
        "A twelve-tone row: " + " ".join(SHARPS[n] for n in instance["row"]) +
        f"\n(octaves do not matter). Change it step by step:\n{steps}\n\nWrite the resulting twelve notes, "
        "separated by single spaces. Use sharps (C#) or flats (Db) for the black keys as you like, in "
        "capitals or small letters."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    text = answer.strip()
    if not re.fullmatch(r"[A-Ga-g][#Bb]?( [A-Ga-g][#Bb]?){11}", text):
        return 0.0
    notes = [PITCH.get(word.upper()) for word in text.split(" ")]
    return 1.0 if notes == _result(instance) else 0.0


def reference_answer(instance):
    return " ".join(SHARPS[n] for n in _result(instance))
