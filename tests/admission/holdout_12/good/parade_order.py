"""Logic puzzle: the order of a parade. All names of the answer stand in the question."""
from itertools import combinations

FLOATS = ["swan", "dragon", "clown", "rocket", "castle", "whale", "robot", "unicorn", "pirate", "windmill", "teapot", "guitar", "volcano", "igloo", "yacht"]


def generate(rng, difficulty):
    order = rng.sample(FLOATS, 5 + difficulty)
    n = len(order)
    clues = [f"The {b} comes right after the {a}." for a, b in zip(order, order[1:])]
    dropped = rng.sample(range(n - 1), n // 2)
    for i in dropped:
        clues[i] = f"The {order[i + 1]} is later than the {order[i]}."
    pairs = rng.sample(list(combinations(range(n), 2)), difficulty)
    clues += [f"The {order[j]} comes {j - i} place(s) after the {order[i]}." for i, j in pairs]
    names = sorted(order)
    rng.shuffle(clues)
    return {"names": names, "clues": clues, "order": order}


def observe(instance):
    clues = "\n".join(instance["clues"])
    return (
        f"These floats take part in a parade: {', '.join(instance['names'])}.\n{clues}\nGive the order of the parade, first float "
        "first, separated by commas."
    )


def verify(instance, answer):
    # neighbouring clues, exact or "later", chain all the floats: the order is unique
    if len(answer) > 500:
        return 0.0
    return 1.0 if [name.strip().lower() for name in answer.split(",")] == instance["order"] else 0.0


def reference_answer(instance):
    return ", ".join(instance["order"])
