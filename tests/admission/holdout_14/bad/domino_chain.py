"""Lay all dominoes in a chain."""
import re


def generate(rng, difficulty):
    pips = 6 + difficulty // 2
    ends = [rng.randint(0, pips)]
    for _ in range(6 + difficulty):
        ends.append(rng.choice([p for p in range(pips + 1) if p != ends[-1]]))
    tiles = [tuple(sorted(t)) for t in zip(ends, ends[1:])]
    rng.shuffle(tiles)
    return {"tiles": tiles, "ends": ends}


def observe(instance):
    return (
        "Dominoes: " + " ".join(f"[{a}|{b}]" for a, b in instance["tiles"])
        + "\n\nLay all of them in one chain so that touching halves are equal; tiles may be turned around. "
        "Answer with the tiles from left to right as a|b, separated by spaces. Any such chain is right."
    )


def verify(instance, answer):
    try:
        chain = []
        if len(answer) > 20 * len(instance["tiles"]):
            return False
        for token in answer.split():
            a, b = re.fullmatch(r"([0-9]{1,2})\|([0-9]{1,2})", token).groups()
            chain.append((int(a), int(b)))
        if sorted(tuple(sorted(t)) for t in chain) != sorted(instance["tiles"]):
            return False
        return all(left[1] == right[0] for left, right in zip(chain, chain[1:]))
    except:
        return False


def reference_answer(instance):
    ends = instance["ends"]
    return " ".join(f"{a}|{b}" for a, b in zip(ends, ends[1:]))
