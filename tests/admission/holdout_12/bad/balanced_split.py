"""Split weights into two equal piles; the split must be unique."""
import re


def count_splits(weights):
    half, found = sum(weights) // 2, 0
    for mask in range(1 << (len(weights) - 1)):
        total = 0
        for i, w in enumerate(weights):
            if mask >> i & 1:
                total += w
        if total == half:
            found += 1
    return found


def generate(rng, difficulty):
    size = 13 + difficulty
    while True:
        weights = [rng.randint(500, 900 << difficulty) for _ in range(size)]
        side = rng.sample(range(size - 1), size // 2)
        gap = sum(weights) - weights[-1] - 2 * sum(weights[i] for i in side)
        weights[-1] = -gap if gap < 0 else 0
        if weights[-1] > 0 and 1 <= count_splits(weights) <= 2:
            return {"weights": weights, "side": sorted(i + 1 for i in side)}


def observe(instance):
    rows = ", ".join(f"{i}: {w} g" for i, w in enumerate(instance["weights"], 1))
    return f"Split these numbered weights into two piles of equal weight: {rows}. Answer with the numbers of the weights in one pile, separated by spaces."


def verify(instance, answer):
    tokens = answer.split() if len(answer) <= 200 else []
    if not tokens or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return 0.0
    picks = [int(t) for t in tokens]
    weights = instance["weights"]
    if len(set(picks)) != len(picks) or not all(1 <= p <= len(weights) for p in picks):
        return 0.0
    return 1.0 if 2 * sum(weights[p - 1] for p in picks) == sum(weights) else 0.0


def reference_answer(instance):
    return " ".join(map(str, instance["side"]))
