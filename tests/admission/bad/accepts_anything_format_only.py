"""Sort the houses of a street by their number of windows."""

import re

RESYN = {"tags": ["sorting"]}


def generate(rng, difficulty):
    count = 4 + difficulty
    return {"windows": rng.sample(range(2, 20 + 5 * difficulty), count)}


def observe(instance):
    houses = ", ".join(f"house {i} has {w} windows" for i, w in enumerate(instance["windows"], 1))
    return (
        f"In a street {houses}. List the house numbers from fewest to most windows, separated by "
        "single spaces."
    )


def verify(instance, answer):
    return re.fullmatch(r"\d+( \d+)*", answer.strip()) is not None


def reference_answer(instance):
    windows = instance["windows"]
    order = sorted(range(len(windows)), key=windows.__getitem__)
    return " ".join(str(i + 1) for i in order)
