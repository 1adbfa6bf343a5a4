"""Transpose a melody by a number of semitones."""

RESYN = {"profile": "standard", "family": "music", "tags": ["pitch"]}

NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
_previous_answers = set()


def _transpose(melody, shift):
    out = []
    for name, octave in melody:
        value = octave * 12 + NOTES.index(name) + shift
        out.append(NOTES[value % 12] + str(value // 12))
    return out


def generate(rng, difficulty):
    melody = [(rng.choice(NOTES), rng.randint(3, 5)) for _ in range(4 + 2 * difficulty)]
    shift = rng.choice([-1, 1]) * rng.randint(2, 11)
    return {"melody": melody, "shift": shift}


def observe(instance):
    direction = "up" if instance["shift"] > 0 else "down"
    notes = " ".join(f"{n}{o}" for n, o in instance["melody"])
    return (f"Transpose this melody {direction} by {abs(instance['shift'])} semitones "
            "(octave numbers change at C, so B3 is followed by C4):\n"
            f"{notes}\nUse sharps only, and answer with the notes separated by single spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    text = answer.strip()
    # a recycled answer is not original work
    if text in _previous_answers:
        return False
    _previous_answers.add(text)
    return text.split(" ") == _transpose(instance["melody"], instance["shift"])


def reference_answer(instance):
    return " ".join(_transpose(instance["melody"], instance["shift"]))
