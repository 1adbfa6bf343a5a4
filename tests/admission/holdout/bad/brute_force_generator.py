"""Number partition: split weights into two equally heavy halves."""

from itertools import combinations


def balanced(weights):
    """All ways to take a half of the weight, by trying everything."""
    half, rest = divmod(sum(weights), 2)
    if rest:
        return []
    found = []
    for k in range(1, len(weights)):
        found += [c for c in combinations(range(len(weights)), k) if sum(weights[i] for i in c) == half]
    return found


def generate(rng, difficulty):
    while True:
        weights = [rng.randint(5, 60 + 20 * difficulty) for _ in range(5 + 9 * difficulty // 5)]
        ways = balanced(weights)
        if ways:
            return {"weights": weights, "one_way": list(ways[0])}


def observe(instance):
    items = ", ".join(f"{i}: {w}" for i, w in enumerate(instance["weights"]))
    return (
        f"These numbered weights lie on a table: {items}.\nChoose some whose sum is exactly half of "
        "the sum of all. Answer with their numbers (not weights) separated by spaces."
    )


def verify(instance, answer):
    words = answer.split()
    weights = instance["weights"]
    if len(words) > len(weights) or not all(w.isdecimal() and len(w) < 4 for w in words):
        return False
    chosen = [int(w) for w in words]
    if len(set(chosen)) != len(chosen) or any(i >= len(weights) for i in chosen):
        return False
    return 2 * sum(weights[i] for i in chosen) == sum(weights)


def reference_answer(instance):
    return " ".join(map(str, instance["one_way"]))
