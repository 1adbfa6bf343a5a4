"""Rank several poker hands."""

import random
from collections import Counter

RESYN = {"description": "Order poker hands", "tags": ["cards", "ranking"]}
RANKS = "23456789TJQKA"
DECK = [r + s for r in RANKS for s in "cdhs"]


def deal(hands):
    deck = list(DECK)
    random.shuffle(deck)
    return [deck[5 * i:5 * i + 5] for i in range(hands)]


def strength(hand):
    values = sorted((RANKS.index(c[0]) for c in hand), reverse=True)
    groups = sorted(Counter(values).items(), key=lambda g: (g[1], g[0]), reverse=True)
    shape = [n for _, n in groups]
    flush = len({c[1] for c in hand}) == 1
    straight = len(groups) == 5 and values[0] - values[4] == 4
    if straight and flush:
        kind = 8
    elif shape[0] == 4:
        kind = 7
    elif shape == [3, 2]:
        kind = 6
    elif flush:
        kind = 5
    elif straight:
        kind = 4
    elif shape[0] == 3:
        kind = 3
    elif shape[:2] == [2, 2]:
        kind = 2
    else:
        kind = 1 if shape[0] == 2 else 0
    return [kind, [v for v, _ in groups]]


def generate(rng, difficulty):
    count = 6 + (difficulty - 1) // 2
    while True:
        hands = deal(count)
        if len({str(strength(h)) for h in hands}) == count:
            break
    rng.shuffle(hands)
    return {"hands": hands}


def observe(instance):
    rows = "\n".join(f"hand {i}: {' '.join(h)}" for i, h in enumerate(instance["hands"], 1))
    return (
        f"Order these poker hands from strongest to weakest:\n{rows}\n"
        "The usual ranking: straight flush, four of a kind, full house, flush, straight, three of a kind, "
        "two pairs, one pair, high card; equal kinds are compared by the groups' ranks, larger groups "
        "first, then by the other cards from high to low. An ace is always high.\n"
        "Answer with the hand numbers, strongest first, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 100 else []
    return words == reference_answer(instance).split()


def reference_answer(instance):
    order = sorted(range(len(instance["hands"])), key=lambda i: strength(instance["hands"][i]), reverse=True)
    return " ".join(str(i + 1) for i in order)
