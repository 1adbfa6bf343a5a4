"""Card dealing: who holds which cards after a round-robin deal."""
import random
import re

RANKS = "23456789TJQKA"
SUITS = "CDHS"
NAMES = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Finn"]


def generate(rng, difficulty):
    players = NAMES[: rng.randint(3, 6)]
    deck = [r + s for r in RANKS for s in SUITS]
    random.shuffle(deck)
    size = len(players) * (3 + difficulty // 2) - rng.randint(0, 2)
    return {"players": players, "deck": deck[:size], "who": rng.choice(players),
            "burn": rng.randint(1, 3)}


def _hand(instance):
    hand = []
    cards = instance["deck"][instance["burn"]:]
    seat = instance["players"].index(instance["who"])
    for i, card in enumerate(cards):
        if i % len(instance["players"]) == seat:
            hand.append(card)
    return sorted(hand, key=lambda c: (SUITS.index(c[1]), RANKS.index(c[0])))


def observe(instance):
    return (
        f"Players in seating order: {', '.join(instance['players'])}.\n"
        f"The stack, top card first: {' '.join(instance['deck'])}\n"
        f"The top {instance['burn']} card(s) are burned (put aside). Then the rest of the stack is "
        f"dealt one card at a time, starting with {instance['players'][0]} and going round until "
        f"the stack is empty.\nWhich cards does {instance['who']} hold? List them sorted by suit "
        f"(C, D, H, S), within a suit from 2 up to A, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    cards = answer.split()
    if not all(re.fullmatch(r"[2-9TJQKA][CDHS]", c) for c in cards):
        return False
    return cards == _hand(instance)


def reference_answer(instance):
    return " ".join(_hand(instance))
