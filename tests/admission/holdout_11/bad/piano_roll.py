"""Transpose and time-stretch a piano roll."""
PITCHES = ["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"]


def generate(rng, difficulty):
    notes, t = [], 0
    for _ in range(4 + 2 * difficulty):
        notes.append([rng.randint(36, 84), t])
        t += rng.randint(1, 8)
    return {"notes": notes, "transpose": rng.randint(-9, 9), "stretch": rng.randint(2, 2 + difficulty)}


def solve(instance):
    events = []
    for pitch, start in instance["notes"]:
        pitch += instance["transpose"]
        events.append(f"{PITCHES[pitch % 12]}{pitch // 12 - 1}@{start * instance['stretch']}")
    return events


def observe(instance):
    events = " ".join(f"{p}@{t}" for p, t in instance["notes"])
    return (
        f"Events of a piano roll, MIDI number @ tick: {events}\n"
        f"Transpose all of them by {instance['transpose']} semitones and multiply the ticks by {instance['stretch']}. "
        "Write the events with note names instead of MIDI numbers (60 is C4; names C Db D Eb E F Gb G Ab A Bb B), e.g. "
        "Eb5@12, in the given order, separated by spaces. The score is the share of right events."
    )


def verify(instance, answer):
    given = answer.split()
    wanted = solve(instance)
    if not given or len(given) > len(wanted):
        return 0.0
    hits = sum(1 for mine, right in zip(given, wanted) if mine == right)
    return hits / len(given)


def reference_answer(instance):
    return " ".join(solve(instance))
