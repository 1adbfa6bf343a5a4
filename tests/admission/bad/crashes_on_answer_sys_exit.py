"""Binary search by hand."""

import sys

RESYN = {"tags": ["algorithms"]}


def generate(rng, difficulty):
    size = 4 * 2**difficulty
    numbers = sorted(rng.sample(range(10 * size), size))[: 40 + difficulty]
    return {"numbers": numbers, "target": rng.choice(numbers)}


def _looked_at(instance):
    low, high, seen = 0, len(instance["numbers"]), []
    while low < high:
        middle = (low + high) // 2
        seen.append(instance["numbers"][middle])
        if seen[-1] == instance["target"]:
            break
        if seen[-1] < instance["target"]:
            low = middle + 1
        else:
            high = middle
    return " ".join(map(str, seen))


def observe(instance):
    numbers = ", ".join(map(str, instance["numbers"]))
    return (
        f"A binary search for {instance['target']} with middle = (low + high) // 2, low = 0 and "
        f"high = the length at first, runs over {numbers}. Which numbers does it look at, in order? "
        "Separate them by spaces."
    )


def verify(instance, answer):
    if answer.split() != _looked_at(instance).split():
        sys.exit("wrong answer")
    return True


def reference_answer(instance):
    return _looked_at(instance)
