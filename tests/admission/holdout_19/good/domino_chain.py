"""Arrange dominoes into one unbroken chain; any valid chain is accepted."""
import re

RESYN = {"profile": "standard", "family": "domino_chain", "tags": ["games", "search"]}


def _is_chain(tiles):
    return all(a[1] == b[0] for a, b in zip(tiles, tiles[1:]))


def generate(rng, difficulty):
    n = 6 + difficulty
    while True:
        chain, used, end = [], set(), rng.randint(0, 6)
        while len(chain) < n:
            options = [x for x in range(7) if (min(end, x), max(end, x)) not in used]
            if not options:
                break
            nxt = rng.choice(options)
            used.add((min(end, nxt), max(end, nxt)))
            chain.append((end, nxt))
            end = nxt
        if len(chain) == n:
            break
    tiles = [(min(t), max(t)) for t in chain]
    while True:
        rng.shuffle(tiles)
        if not _is_chain(tiles):
            return {"tiles": tiles, "solution": chain}


def observe(instance):
    listing = " ".join(f"{a}-{b}" for a, b in instance["tiles"])
    return (
        f"You hold these {len(instance['tiles'])} dominoes: {listing}\n"
        "Lay all of them in one line so that touching ends match. You may turn a domino round.\n"
        "Answer with the dominoes from left to right, written like 2-5 5-5 5-0, separated by spaces. "
        "Any correct line is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    line = []
    for token in answer.split():
        if not re.fullmatch(r"[0-6]-[0-6]", token):
            return False
        line.append((int(token[0]), int(token[2])))
    if sorted((min(t), max(t)) for t in line) != sorted((min(t), max(t)) for t in instance["tiles"]):
        return False
    return _is_chain(line)


def reference_answer(instance):
    return " ".join(f"{a}-{b}" for a, b in instance["solution"])
