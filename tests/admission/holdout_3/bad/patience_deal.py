"""Patience sorting: which cards lie on top of the piles?"""

RESYN = {"description": "deal cards on piles", "tags": ["cards", "simulation"]}
SUITS, RANKS = "CDHS", "23456789TJQKA"


def generate(rng, difficulty):
    cards = [rank + suit for rank in RANKS for suit in SUITS]
    rng.shuffle(cards)
    return {"deck": cards[: 10 + 4 * difficulty]}


def value(card):
    return RANKS.index(card[0]) * 4 + SUITS.index(card[1])


def deal(deck):
    piles = []
    while deck:
        card = deck.pop()
        for pile in piles:
            if value(pile[-1]) > value(card):
                pile.append(card)
                break
        else:
            piles.append([card])
    return [pile[-1] for pile in piles]


def observe(instance):
    return (
        "Cards are ordered by rank (2 lowest, then 3 to 9, T, J, Q, K, A) and within a rank C, D, H, S from low to high. "
        "The last card of the list below is dealt first, then the one before it, and so on. Each card goes on the "
        "leftmost pile whose top card is higher, or starts a new pile at the right if there is none.\n"
        f"{' '.join(instance['deck'])}\n"
        "Which cards are on top at the end? Write them from the left pile to the right, separated by spaces."
    )


def verify(instance, answer):
    if len(answer) > 400:
        return False
    tops = deal(instance["deck"])
    return answer.upper().split() == tops


def reference_answer(instance):
    return " ".join(deal(list(instance["deck"])))
