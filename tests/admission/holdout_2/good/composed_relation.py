"""Composition of two relations; the instance holds sets of tuples."""

import re

RESYN = {"description": "Compose relations", "tags": ["sets", "order-insensitive"]}


def compose(first, second):
    return {(a, c) for a, b in first for x, c in second if b == x}


def generate(rng, difficulty):
    size = 4 + difficulty
    pairs = [(a, b) for a in range(1, size + 1) for b in range(1, size + 1)]
    while True:
        first = set(rng.sample(pairs, 4 + 2 * difficulty))
        second = set(rng.sample(pairs, 4 + 2 * difficulty))
        if len(compose(first, second)) >= 3:
            return {"first": first, "second": second, "bounds": (1, size)}


def _show(pairs):
    return "{" + ", ".join(f"({a}, {b})" for a, b in sorted(pairs)) + "}"


def observe(instance):
    low, high = instance["bounds"]
    return (
        f"Two relations on the numbers from {low} to {high}:\nR = {_show(instance['first'])}\n"
        f"S = {_show(instance['second'])}\n"
        "Their composition holds (a, c) whenever there is a b with (a, b) in R and (b, c) in S. Answer with all its "
        "pairs, each once and in any order, written like (3, 1), separated by commas or spaces."
    )


def verify(instance, answer):
    text = "".join(answer.split()) if len(answer) <= 5000 else ""
    if not re.fullmatch(r"\{?(?:\([0-9]{1,3},[0-9]{1,3}\),?)+\}?", text):
        return False
    found = [(int(a), int(b)) for a, b in re.findall(r"\(([0-9]+),([0-9]+)\)", text)]
    return len(found) == len(set(found)) and set(found) == compose(instance["first"], instance["second"])


def reference_answer(instance):
    return ", ".join(f"({a}, {b})" for a, b in sorted(compose(instance["first"], instance["second"])))
