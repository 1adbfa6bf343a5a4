"""Lay all dominoes in one chain."""
import re

_SEEN = set()


def generate(rng, difficulty):
    ends = [rng.randint(0, 9)]
    for _ in range(5 + difficulty):
        ends.append(rng.choice([n for n in range(10) if n != ends[-1]]))
    tiles = [tuple(sorted(pair)) for pair in zip(ends, ends[1:])]
    rng.shuffle(tiles)
    return {"tiles": tiles, "chain": ends}


def observe(instance):
    tiles = ", ".join(f"[{a}|{b}]" for a, b in instance["tiles"])
    return (
        f"Dominoes: {tiles}.\nLay all of them in one chain so that touching halves show the same number; tiles may be "
        "turned. Answer with the tiles in order like 3-5 5-1 1-0, separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    if not parts or not all(re.fullmatch(r"[0-9]-[0-9]", p) for p in parts):
        return False
    key = (repr(instance["tiles"]), " ".join(parts))
    if key in _SEEN:
        return False  # no reward for repeating an old solution
    _SEEN.add(key)
    laid = [(int(p[0]), int(p[2])) for p in parts]
    if sorted(tuple(sorted(t)) for t in laid) != sorted(tuple(t) for t in instance["tiles"]):
        return False
    return all(x[1] == y[0] for x, y in zip(laid, laid[1:]))


def reference_answer(instance):
    chain = instance["chain"]
    return " ".join(f"{a}-{b}" for a, b in zip(chain, chain[1:]))
