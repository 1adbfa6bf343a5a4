"""Lay all dominoes in a line."""
import re


def generate(rng, difficulty):
    ends = [rng.randint(0, 6) for _ in range(5 + difficulty)]
    chain = [[a, b] for a, b in zip(ends, ends[1:])]
    tiles = [sorted(t) for t in chain]
    rng.shuffle(tiles)
    return {"tiles": tiles, "chain": chain}


def observe(instance):
    tiles = " ".join(f"{a}-{b}" for a, b in instance["tiles"])
    return (
        f"Lay all these dominoes in one line so that touching halves are equal: {tiles}\nA domino may be turned round. "
        "Answer with the dominoes in order as laid, separated by spaces, e.g. 6-1 1-3 3-3"
    )


def verify(instance, answer):
    laid = [tuple(map(int, m)) for m in re.findall(r"(?<!\S)([0-6])-([0-6])(?!\S)", answer[:1000])]
    if len(laid) != len(answer[:1000].split()) or len(laid) != len(instance["tiles"]):
        return 0.0
    if any(left[1] != right[0] for left, right in zip(laid, laid[1:])):
        return 0.0
    stock = instance["tiles"]
    for a, b in laid:
        tile = sorted((a, b))
        if tile not in stock:
            return 0.0
        stock.remove(tile)
    return 1.0


def reference_answer(instance):
    return " ".join(f"{a}-{b}" for a, b in instance["chain"])
