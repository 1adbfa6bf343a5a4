"""Frequencies of equal-tempered notes."""
import re

RESYN = {"profile": "standard", "family": "tuning_cents", "tags": ["music", "numeric"]}
NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def generate(rng, difficulty):
    pitch = rng.randint(415, 466)
    notes = [(rng.choice(NOTES), rng.randint(2, 6)) for _ in range(3)]
    return {"pitch": pitch, "notes": notes}


def _hertz(pitch, note):
    name, octave = note
    return pitch * 2 ** ((NOTES.index(name) - 9) / 12 + octave - 4)


def observe(instance):
    notes = ", ".join(f"{n}{o}" for n, o in instance["notes"])
    return (
        f"A piano is tuned in equal temperament with A4 = {instance['pitch']} Hz (C4 is the C below it). Give the frequencies "
        f"of {notes} in Hz, in this order, with two decimals each (within 0.02 Hz), separated by single spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    tokens = answer.strip().split(" ")
    if len(tokens) != len(instance["notes"]):
        return False
    if not all(re.fullmatch(r"[0-9]{1,5}\.[0-9]{2}", t) for t in tokens):
        return False
    return all(abs(float(t) - _hertz(instance["pitch"], n)) <= 0.02 for t, n in zip(tokens, instance["notes"]))


def reference_answer(instance):
    return " ".join(f"{_hertz(instance['pitch'], n):.2f}" for n in instance["notes"])
