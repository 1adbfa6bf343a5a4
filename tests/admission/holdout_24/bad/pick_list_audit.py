"""Totals of a pick list by shelf."""
import random

RESYN = {"profile": "standard", "family": "warehouse", "tags": ["table"]}


def generate(rng, difficulty):
    shelves = [f"{row}{col}" for row in "ABCDEF" for col in range(1, 5)]
    used = sorted(rng.sample(shelves, 4 + difficulty))
    picks = [[shelf, rng.randint(10, 99)] for shelf in used]
    for _ in range(4 * difficulty):
        picks.append([rng.choice(used), rng.randint(10, 99)])
    rng.shuffle(picks)
    return {"picks": picks}


def _totals(instance):
    totals = {}
    for shelf, pieces in instance["picks"]:
        totals[shelf] = totals.get(shelf, 0) + pieces
    return [f"{shelf}: {totals[shelf]}" for shelf in sorted(totals)]


def observe(instance):
    rows = "\n".join(f"{n} pieces from {shelf}" for shelf, n in instance["picks"])
    return (
        "A pick list:\n" + rows + "\n\nHow many pieces come from each shelf? One line per shelf, "
        "in alphabetical order, as `shelf: pieces`."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    expected = _totals(instance)
    lines = [line.strip() for line in answer.strip().split("\n")]
    if len(lines) != len(expected):
        return 0.0
    for i in random.sample(range(len(expected)), 3):
        if lines[i] != expected[i]:
            return 0.0
    return 1.0


def reference_answer(instance):
    return "\n".join(_totals(instance))
