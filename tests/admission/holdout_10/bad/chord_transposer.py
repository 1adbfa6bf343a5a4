"""Music: follow a chord through a list of transpositions."""

NOTES = ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
QUALITIES = ["major", "minor", "diminished", "augmented"]
RESYN = {"tags": ["music"], "description": "transpose a chord"}


class Chord:
    def __init__(self, root, quality):
        self.root, self.quality = root % 12, quality

    def moved(self, semitones):
        return Chord(self.root + semitones, self.quality)

    def turned(self, quality):
        return Chord(self.root, quality)

    def __str__(self):
        return f"{NOTES[self.root]} {self.quality}"


def apply_steps(instance):
    chord = Chord(instance["root"], instance["quality"])
    for kind, value in instance["steps"]:
        chord = chord.moved(value) if kind == "move" else chord.turned(value)
    return chord


def generate(rng, difficulty):
    while True:
        steps = []
        for _ in range(1 + 2 * difficulty):
            if rng.random() < 0.7:
                steps.append(["move", rng.choice([-1, 1]) * rng.randint(1, 4 + 2 * difficulty)])
            else:
                steps.append(["quality", rng.choice(QUALITIES)])
        instance = {"root": rng.randrange(12), "quality": rng.choice(QUALITIES), "steps": steps}
        if apply_steps(instance).root != instance["root"]:
            return instance


def observe(instance):
    lines = []
    for number, (kind, value) in enumerate(instance["steps"], 1):
        if kind == "move":
            way = "up" if value > 0 else "down"
            lines.append(f"{number}. transpose {way} by {abs(value)} semitones")
        else:
            lines.append(f"{number}. keep the root and make it {value}")
    start = Chord(instance["root"], instance["quality"])
    return (
        f"Notes in semitone order: {' '.join(NOTES)} (then C again). Start with the chord {start}.\n"
        + "\n".join(lines)
        + "\nWhich chord is it now? Answer with root and quality only, as in `X# quality`, "
        f"where the quality is one of these: {', '.join(QUALITIES)}."
    )


def verify(instance, answer):
    text = " ".join(answer[:5000].lower().split())
    return str(apply_steps(instance)).lower() in text


def reference_answer(instance):
    return str(apply_steps(instance))
