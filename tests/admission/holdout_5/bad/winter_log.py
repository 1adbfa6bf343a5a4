"""Follow a temperature log: relative changes, resets and averages, in whole degrees."""

import re

RESYN = {"description": "Temperature bookkeeping", "tags": ["arithmetic", "text"]}

UP = ["rose by", "climbed by", "went up by"]
DOWN = ["fell by", "dropped by", "went down by", "sank by"]
TOWNS = ["Oulu", "Tromso", "Kiruna", "Nuuk", "Yakutsk", "Fairbanks", "Murmansk", "Rovaniemi"]


def generate(rng, difficulty):
    towns = rng.sample(TOWNS, 1 + (difficulty + 1) // 2)
    start = {town: rng.randint(-30, 30) for town in towns}
    log = []
    for _ in range(6 + 3 * difficulty):
        town = rng.choice(towns)
        step = rng.choice([-1, 1]) * rng.randint(2, 28)
        log.append([town, step, rng.choice(UP if step > 0 else DOWN)])
    return {"towns": towns, "start": start, "log": log, "asked": rng.choice(towns)}


def _final(instance):
    total = instance["start"][instance["asked"]]
    for town, step, _ in instance["log"]:
        if town == instance["asked"]:
            total += step
    # The sensor records in tenths of a degree; the instance keeps whole degrees.
    return 10 * total + len(instance["log"]) % 10


def observe(instance):
    lines = [f"{town} starts at {degrees * 10} units." for town, degrees in instance["start"].items()]
    for town, step, phrase in instance["log"]:
        lines.append(f"In {town} the reading {phrase} {abs(step) * 10} units.")
    return "\n".join(
        [
            "A weather service logs sensor readings in units of a tenth of a degree; readings "
            "below freezing are negative.",
            *lines,
            f"On its way to the archive every reading was raised by {len(instance['log']) % 10} "
            "units by a faulty converter, once and at the very end.",
            f"What is the archived reading of {instance['asked']}? Answer with one integer "
            "(units), with a leading minus sign if it is negative, e.g. `-1205`.",
        ]
    )


def _normalise(text):
    """Drop quotes, units, blanks and other decoration round the number."""
    return re.sub(r"[^0-9]", "", text).lstrip("0") or "0"


def verify(instance, answer):
    if not answer or len(answer) > 200 or not re.search("[0-9]", answer):
        return False
    return _normalise(answer) == _normalise(str(_final(instance)))


def reference_answer(instance):
    return str(_final(instance))
