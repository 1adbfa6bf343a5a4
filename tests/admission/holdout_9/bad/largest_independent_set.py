"""Choose as many towns as possible, no two of them joined by a road."""
from itertools import combinations

RESYN = {"tags": ["graph", "optimisation"]}


def generate(rng, difficulty):
    n = 7 + difficulty
    edges = [[a, b] for a, b in combinations(range(1, n + 1), 2) if rng.random() < 0.35]
    return {"towns": n, "roads": edges}


def largest(instance):
    n = instance["towns"]
    near = [0] * (n + 1)
    for a, b in instance["roads"]:
        near[a] |= 1 << b
        near[b] |= 1 << a

    def grow(free):
        if not free:
            return []
        low = (free & -free).bit_length() - 1
        with_low = [low] + grow(free & ~(1 << low) & ~near[low])
        if not near[low] & free:
            return with_low
        without = grow(free & ~(1 << low))
        return with_low if len(with_low) >= len(without) else without

    return grow(sum(1 << v for v in range(1, n + 1)))


def observe(instance):
    roads = ", ".join(f"{a}-{b}" for a, b in instance["roads"])
    return (f"Towns are numbered 1 to {instance['towns']}. Roads join these pairs: {roads}.\n"
            "Find a largest possible set of towns no two of which are joined by a road. Only a set of the greatest "
            "possible size counts.\nAnswer with the town numbers separated by spaces.")


def verify(instance, answer):
    words = answer.split()
    if not words or len(words) > instance["towns"]:
        return False
    if not all(w.isascii() and w.isdigit() and len(w) < 4 for w in words):
        return False
    chosen = [int(w) for w in words]
    if len(set(chosen)) != len(chosen) or not all(1 <= c <= instance["towns"] for c in chosen):
        return False
    roads = {frozenset(r) for r in instance["roads"]}
    return not any(frozenset(pair) in roads for pair in combinations(chosen, 2))


def reference_answer(instance):
    return " ".join(map(str, largest(instance)))
