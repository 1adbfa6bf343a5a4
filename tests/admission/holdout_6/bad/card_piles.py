"""Follow a deck of cards through cuts and deals."""
import random

RANKS = "A 2 3 4 5 6 7 8 9 T J Q K".split()
DECK = [rank + suit for suit in "CDHS" for rank in RANKS]


def play(cards, steps):
    cards = list(cards)
    for name, k in steps:
        if name == "cut":
            cards = cards[k:] + cards[:k]
        elif name == "turn":
            cards[:k] = cards[:k][::-1]
        else:
            piles = [cards[i::k] for i in range(k)]
            cards = [card for pile in piles for card in pile]
    return cards


def generate(rng, difficulty):
    cards = rng.sample(DECK, 6 + difficulty)
    steps = [(random.choice(["cut", "turn", "deal"]), random.randint(2, 5)) for _ in range(1 + difficulty)]
    return {"cards": cards, "steps": [list(s) for s in steps]}


SAY = {
    "cut": "Move the top {} cards, in their order, to the bottom.",
    "turn": "Reverse the order of the top {} cards.",
    "deal": "Deal all cards in turn onto {} piles, first card to pile 1, adding each card below the ones already in "
            "its pile; then stack the piles, pile 1 on top, then pile 2 and so on.",
}


def observe(instance):
    steps = "\n".join(f"{i}. " + SAY[name].format(k) for i, (name, k) in enumerate(instance["steps"], 1))
    return (f"Cards from top to bottom: {' '.join(instance['cards'])}\n{steps}\n"
            "Answer with the cards from top to bottom in the end, separated by blanks.")


def reference_answer(instance):
    return " ".join(play(instance["cards"], instance["steps"]))


def verify(instance, answer):
    return answer[:1000].upper().split() == play(instance["cards"], instance["steps"])
