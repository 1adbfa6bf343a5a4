"""Weaving: the colours of the threads after a rule has been applied."""
import random

RESYN = {"profile": "standard", "family": "loom_pattern", "tags": ["crafts", "automata"]}


def generate(rng, difficulty):
    n = 24 + 4 * difficulty
    return {
        "threads": "".join(rng.choice("RGB") for _ in range(n)),
        "rule": {a + b: rng.choice("RGB") for a in "RGB" for b in "RGB"},
        "rows": 2 + difficulty // 2,
    }


def _cloth(instance):
    row = instance["threads"]
    for _ in range(instance["rows"]):
        row = "".join(instance["rule"][row[i - 1] + row[i]] for i in range(len(row)))
    return row


def observe(instance):
    rule = ", ".join(f"{k} gives {v}" for k, v in instance["rule"].items())
    return (
        f"The first row of a cloth has these threads: {instance['threads']}. In each further row the colour of a thread "
        "follows from two threads of the row before, the one to the left of its place and the one at its place (the "
        f"first place takes the last thread as its left one): {rule}. Write the row after {instance['rows']} further rows "
        "as one word of the letters R, G and B."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    given, want = answer.strip(), _cloth(instance)
    if len(given) != len(want) or set(given) - set("RGB"):
        return False
    # spot checks are enough: a wrong rule spoils nearly all places
    places = random.sample(range(len(want)), 12)
    return all(given[i] == want[i] for i in places)


def reference_answer(instance):
    return _cloth(instance)
