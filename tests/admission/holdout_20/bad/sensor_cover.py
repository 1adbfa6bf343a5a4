"""Cover all places with few sensors."""
import re

RESYN = {"profile": "standard", "family": "set_cover", "tags": ["optimisation"]}


def generate(rng, difficulty):
    places = 14 + 3 * difficulty
    sensors = 12 + difficulty
    while True:
        sets = [sorted(rng.sample(range(places), rng.randint(3, 5 + difficulty // 2))) for _ in range(sensors)]
        if len(set(p for s in sets for p in s)) == places:
            return {"places": places, "sets": sets}


def _greedy(instance):
    todo = set(range(instance["places"]))
    chosen = []
    while todo:
        best = max(range(len(instance["sets"])), key=lambda i: len(todo & set(instance["sets"][i])))
        chosen.append(best)
        todo -= set(instance["sets"][best])
    return chosen


def observe(instance):
    lines = "\n".join(f"sensor {i}: {' '.join(map(str, s))}" for i, s in enumerate(instance["sets"]))
    return (
        f"The places 0 to {instance['places'] - 1} are watched by these sensors:\n{lines}\n"
        "Switch on as few sensors as you can so that every place is watched. Answer with their numbers, separated by "
        f"blanks. A selection with more than {len(_greedy(instance)) + 2} sensors scores nothing, otherwise fewer "
        "sensors score more."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    chosen = _ints(answer)
    sets = instance["sets"]
    if chosen is None or len(set(chosen)) != len(chosen):
        return 0.0
    if any(i < 0 or i >= len(sets) for i in chosen):
        return 0.0
    watched = set()
    for i in chosen:
        watched.update(sets[i])
    bound = len(_greedy(instance))
    if len(watched) != instance["places"] or len(chosen) > bound + 2:
        return 0.0
    return bound / len(chosen)


def reference_answer(instance):
    return " ".join(map(str, sorted(_greedy(instance))))
