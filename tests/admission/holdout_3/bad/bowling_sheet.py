"""Total of a (long) ten-pin bowling sheet."""

RESYN = {"description": "bowling scores", "tags": ["sports", "simulation"]}

# scoring is the slow part, so totals are remembered
_TOTALS = {}


def generate(rng, difficulty):
    frames = []
    for _ in range(8 + 2 * difficulty):
        first = rng.choice([10, 10, rng.randint(0, 9), rng.randint(0, 9)])
        frames.append([10] if first == 10 else [first, rng.choice([10 - first, rng.randint(0, 10 - first)])])
    return {"frames": frames, "fill": [rng.randint(0, 10), rng.randint(0, 10)]}


def _score(frames, fill):
    rolls = [pins for frame in frames for pins in frame] + fill
    at = total = 0
    for frame in frames:
        if frame == [10]:
            total += 10 + rolls[at + 1] + rolls[at + 2]
        elif sum(frame) == 10:
            total += 10 + rolls[at + 2]
        else:
            total += sum(frame)
        at += len(frame)
    return total


def _total(instance):
    key = sum(len(frame) for frame in instance["frames"])
    if key not in _TOTALS:
        _TOTALS[key] = _score(instance["frames"], instance["fill"])
    return _TOTALS[key]


def observe(instance):
    sheet = " | ".join(" ".join(map(str, frame)) for frame in instance["frames"])
    return (
        "In a bowling marathon the pins of each frame are divided by bars:\n"
        f"{sheet}\nthen two bonus rolls: {instance['fill'][0]} {instance['fill'][1]}\n"
        "A frame counts its pins; a strike (10 with the first ball) adds the pins of the next two rolls, a spare (10 with two "
        "balls) those of the next roll. The bonus rolls count only in this way. What is the total? One whole number."
    )


def verify(instance, answer):
    text = answer.strip()
    return text.isascii() and text.isdigit() and len(text) < 8 and int(text) == _total(instance)


def reference_answer(instance):
    return str(_score(instance["frames"], instance["fill"]))
