"""Lay all dominoes in one chain."""
import re

RESYN = {"description": "Domino chains", "tags": ["puzzle", "graph"]}


def generate(rng, difficulty):
    pips = 4 + difficulty // 2
    count = 4 + difficulty
    stones = [(a, b) for a in range(pips + 1) for b in range(a, pips + 1)]
    while True:
        end, chain, unused = rng.randint(0, pips), [], set(stones)
        for _ in range(count):
            fitting = sorted(s for s in unused if end in s)
            if not fitting:
                break
            stone = rng.choice(fitting)
            unused.discard(stone)
            a, b = stone if stone[0] == end else stone[::-1]
            chain.append([a, b])
            end = b
        if len(chain) == count:
            break
    pieces = sorted(sorted(stone) for stone in chain)
    return {"pieces": pieces, "chain": chain}


def observe(instance):
    stones = ", ".join(f"{a}-{b}" for a, b in instance["pieces"])
    return (
        f"Lay all of these dominoes in one row so that touching halves are equal: {stones}. "
        "A domino may be turned round. Answer with the row from left to right, for example 7-8 8-8 8-9."
    )


def verify(instance, answer):
    if len(answer) > 400:
        return False
    row = []
    for word in answer.split():
        match = re.fullmatch(r"([0-9]{1,2})-([0-9]{1,2})", word)
        if match is None:
            return False
        row.append((int(match.group(1)), int(match.group(2))))
    if len(row) != len(instance["pieces"]):
        return False
    # every domino exactly once
    box = instance["pieces"]
    for a, b in row:
        stone = [min(a, b), max(a, b)]
        if stone not in box:
            return False
        box.remove(stone)
    return all(left[1] == right[0] for left, right in zip(row, row[1:]))


def reference_answer(instance):
    return " ".join(f"{a}-{b}" for a, b in instance["chain"])
