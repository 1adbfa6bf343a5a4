"""Patience: take cards from piles so that they come out in ascending order."""

import re

RESYN = {"description": "Merge piles in order", "tags": ["cards", "planning"]}


def generate(rng, difficulty):
    count = 6 + 2 * difficulty
    cards = rng.sample(range(10, 100), count)
    piles = [[] for _ in range(3 + difficulty // 3)]
    for card in sorted(cards, reverse=True):
        rng.choice(piles).append(card)
    piles = [p for p in piles if p]
    # A few jokers may be taken at any moment and must be taken, too.
    for _ in range(1 + difficulty // 4):
        pile = rng.choice(piles)
        pile.insert(rng.randint(0, len(pile)), 0)
    return {"piles": piles}


def observe(instance):
    piles = "\n".join(f"pile {i}: {' '.join('J' if c == 0 else str(c) for c in p)}"
                      for i, p in enumerate(instance["piles"], 1))
    return (
        f"Piles of cards, the top card written last:\n{piles}\n"
        "Take all cards, always the top card of some pile. The numbers must come out in ascending order; "
        "a joker J may come at any moment.\n"
        "Answer with the pile numbers in the order in which you take from them, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 500 else []
    if not words or not all(re.fullmatch(r"[1-9]", w) for w in words):
        return False
    piles = instance["piles"]
    last = 0
    for word in words:
        number = int(word) - 1
        if number >= len(piles) or not piles[number]:
            return False
        card = piles[number].pop()
        if card and card < last:
            return False
        last = card or last
    return not any(piles)


def reference_answer(instance):
    piles = [list(p) for p in instance["piles"]]
    order = []
    while any(piles):
        open_piles = [i for i, p in enumerate(piles) if p]
        best = min(open_piles, key=lambda i: piles[i][-1])
        piles[best].pop()
        order.append(str(best + 1))
    return " ".join(order)
