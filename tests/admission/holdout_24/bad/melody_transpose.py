"""Transpose a melody that is given in MIDI numbers."""

RESYN = {"profile": "standard", "family": "music", "tags": ["transpose"]}


def generate(rng, difficulty):
    length = 4 + 2 * difficulty
    melody = [rng.randint(48, 84) for _ in range(length)]
    return {"melody": melody, "shift": rng.choice([-9, -7, -5, -4, 3, 4, 5, 7, 8]),
            "axis": rng.randint(55, 70)}


def observe(instance):
    return (
        f"A melody in MIDI note numbers: {instance['melody']}.\n"
        f"Invert it around note {instance['axis']} (a note n becomes 2*{instance['axis']} - n), "
        f"then shift each note by {instance['shift']} semitones, then reverse the order. "
        "Answer with a Python list of integers."
    )


def _solve(instance):
    axis, shift = instance["axis"], instance["shift"]
    return [2 * axis - note + shift for note in reversed(instance["melody"])]


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    try:
        notes = eval(answer.strip())
    except Exception:
        return 0.0
    if not isinstance(notes, list):
        return 0.0
    return 1.0 if notes == _solve(instance) else 0.0


def reference_answer(instance):
    return str(_solve(instance))
