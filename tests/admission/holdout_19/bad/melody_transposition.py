"""Music: transpose a melody by semitones."""
from difflib import SequenceMatcher

RESYN = {"profile": "standard", "family": "melody_transposition", "tags": ["music"]}
NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]


def generate(rng, difficulty):
    melody = [rng.choice(NOTES) for _ in range(8 + 3 * difficulty)]
    return {"melody": melody, "steps": rng.choice([-1, 1]) * rng.randint(1, 5)}


def _moved(instance):
    return [NOTES[(NOTES.index(n) + instance["steps"]) % 12] for n in instance["melody"]]


def observe(instance):
    way = "up" if instance["steps"] > 0 else "down"
    return (
        f"The twelve notes from low to high are {' '.join(NOTES)}, and then they begin again. Transpose this melody "
        f"{way} by {abs(instance['steps'])} semitones: {' '.join(instance['melody'])}\n"
        "Answer with the notes, separated by spaces, using these names only. Partly right melodies earn a part of the "
        "mark."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 600:
        return 0.0
    want = " ".join(_moved(instance))
    given = " ".join(answer.split())
    if given == want:
        return 1.0
    return round(0.8 * SequenceMatcher(None, given, want, autojunk=False).ratio(), 3)
