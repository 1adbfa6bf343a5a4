"""Rank poker hands from best to worst."""
from collections import Counter

RESYN = {"profile": "standard", "family": "poker_ranking", "tags": ["games", "cards"]}
RANKS = "23456789TJQKA"


def _strength(hand):
    values = sorted((RANKS.index(c[0]) for c in hand), reverse=True)
    groups = sorted(Counter(values).items(), key=lambda g: (-g[1], -g[0]))
    shape = [n for _, n in groups]
    flush = len({c[1] for c in hand}) == 1
    if values == [12, 3, 2, 1, 0]:
        straight, top = True, 3
    else:
        straight, top = len(set(values)) == 5 and values[0] - values[4] == 4, values[0]
    if straight:
        return (8 if flush else 4, [top])
    kind = {(4, 1): 7, (3, 2): 6, (3, 1, 1): 3, (2, 2, 1): 2, (2, 1, 1, 1): 1}.get(tuple(shape), 0)
    return (max(kind, 5 if flush else 0), [v for v, _ in groups])


def generate(rng, difficulty):
    count = 6 + difficulty // 4
    while True:
        hands = []
        deck = [r + s for r in RANKS for s in "shdc"]
        for _ in range(count):
            suit = rng.choice("shdc")
            pool = [c for c in deck if c[1] == suit] if rng.random() < 0.2 else deck
            hands.append(rng.sample(pool if len(pool) >= 5 else deck, 5))
            deck = [c for c in deck if c not in hands[-1]]
        if len({str(_strength(h)) for h in hands}) == count:
            return {"hands": hands}


def observe(instance):
    lines = "\n".join(f"{'ABCDEFGH'[i]}: {' '.join(h)}" for i, h in enumerate(instance["hands"]))
    return (
        f"Five-card poker hands (T = ten; suits s h d c have no rank; A2345 is the lowest straight):\n{lines}\n"
        "Rank them from best to worst; no two are equal. Answer with their letters as one word."
    )


def _order(instance):
    letters = "ABCDEFGH"[: len(instance["hands"])]
    return "".join(sorted(letters, key=lambda x: _strength(instance["hands"]["ABCDEFGH".index(x)]), reverse=True))


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == _order(instance)


def _solution(instance):
    return _order(instance)
