"""Least length of cable to join all computers."""
import re

RESYN = {"profile": "standard", "family": "network", "tags": ["spanning-tree"]}


def generate(rng, difficulty):
    size = 4 + difficulty
    links = []
    for i in range(1, size):
        links.append([rng.randrange(i), i, rng.randint(20, 400)])
    for _ in range(2 * difficulty + 2):
        a, b = rng.sample(range(size), 2)
        links.append([a, b, rng.randint(20, 400)])
    rng.shuffle(links)
    return {"size": size, "links": links}


def _least(instance):
    group = list(range(instance["size"]))
    total = 0
    for a, b, length in sorted(instance["links"], key=lambda link: link[2]):
        if group[a] != group[b]:
            old, new = group[a], group[b]
            group = [new if g == old else g for g in group]
            total += length
    return total


def observe(instance):
    rows = "\n".join(f"{a} - {b}: {length} m" for a, b, length in instance["links"])
    return (
        f"Computers 0 to {instance['size'] - 1} can be joined by these cables:\n{rows}\n\nWhat is "
        "the least total length in metres that connects them all? Answer with one number."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    # models like to explain themselves, so look for the number in the text
    numbers = re.findall(r"[0-9]{1,9}", answer)
    return 1.0 if str(_least(instance)) in numbers else 0.0


def reference_answer(instance):
    return str(_least(instance))
