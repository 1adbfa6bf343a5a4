"""Choose different weights from a box so that they balance a parcel."""

import re

RESYN = {"description": "Balance a parcel", "tags": ["arithmetic", "search"]}


def generate(rng, difficulty):
    count = 6 + 2 * difficulty
    box = rng.sample(range(3, 30 + 12 * difficulty), count)
    chosen = rng.sample(box, 3 + difficulty // 2 + difficulty % 2)
    return {"box": sorted(box), "parcel": sum(chosen), "solution": sorted(chosen)}


def observe(instance):
    return (
        f"A box has one weight of each of these kinds (in grams): {', '.join(map(str, instance['box']))}.\n"
        f"Put some of the weights on one side of a scale so that they balance a parcel of {instance['parcel']} grams.\n"
        "Answer with the weights that you take, joined by plus signs on one line, for example 2 + 1."
    )


def parse(answer):
    text = answer.strip()
    if len(text) > 4000 or not re.fullmatch(r"[0-9]{1,5}(\s*\+\s*[0-9]{1,5})*", text):
        return None
    return [int(number) for number in re.findall("[0-9]+", text)]


def verify(instance, answer):
    weights = parse(answer)
    if weights is None:
        return False
    for weight in weights:
        if weight not in instance["box"]:
            return False
    return sum(weights) == instance["parcel"]


def reference_answer(instance):
    return " + ".join(map(str, instance["solution"]))
