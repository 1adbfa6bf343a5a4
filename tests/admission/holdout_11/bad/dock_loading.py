"""Split crates over two docks as evenly as possible."""
import random
import time


def generate(rng, difficulty):
    return {"crates": [rng.randint(1000, 99999) for _ in range(8 + difficulty)]}


def observe(instance):
    crates = " ".join(map(str, instance["crates"]))
    return (
        f"Crates with these weights are to be split over two docks: {crates}\nMake the difference of the two total weights "
        "as small as possible. Answer with the weights that go to the first dock, separated by spaces."
    )


def _gap(crates, mask):
    return abs(sum(w if mask >> k & 1 else -w for k, w in enumerate(crates)))


def _search(crates):
    """Random restarts, as many as fit."""
    rng = random.Random(17)
    best = sum(crates)
    deadline = time.time() + 0.003
    while time.time() < deadline:
        best = min(best, _gap(crates, rng.getrandbits(len(crates))))
    return best


def verify(instance, answer):
    words = answer.split()
    crates = list(instance["crates"])
    if not words or len(words) > len(crates) or not all(w.isascii() and w.isdigit() and len(w) < 7 for w in words):
        return False
    total = sum(crates)
    first = 0
    for word in words:
        weight = int(word)
        if weight not in crates:
            return False
        crates.remove(weight)
        first += weight
    return abs(total - 2 * first) <= _search(instance["crates"])


def reference_answer(instance):
    crates = instance["crates"]
    sums = {0: 0}
    for k, w in enumerate(crates):
        sums.update({s + w: m | 1 << k for s, m in list(sums.items()) if s + w not in sums})
    total = sum(crates)
    best = min((s for s in sums if s), key=lambda s: (abs(total - 2 * s), s))
    return " ".join(str(w) for k, w in enumerate(crates) if sums[best] >> k & 1)
