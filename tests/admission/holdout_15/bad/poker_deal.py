"""Score a dealt hand by a house rule."""
import random
import re

RESYN = {"profile": "standard", "family": "cards", "tags": ["arithmetic"]}

RANKS = "23456789TJQKA"
SUITS = "CDHS"


def _score(hand):
    total = 0
    for place, card in enumerate(hand, 1):
        value = RANKS.index(card[0]) + 2
        weight = SUITS.index(card[1]) + 1
        total += place * value * weight
    return total


def generate(rng, difficulty):
    deck = [r + s for r in RANKS for s in SUITS]
    random.shuffle(deck)
    size = 3 + difficulty
    return {"hand": deck[:size]}


def observe(instance):
    return ("A hand is dealt from left to right: " + " ".join(instance["hand"]) + "\n"
            "A card's rank value is 2 to 10 (T is 10), J 11, Q 12, K 13, A 14; its suit weight is "
            "C 1, D 2, H 3, S 4. Every card scores position (from 1) times rank value times suit weight.\n"
            "What is the score of the hand? Answer with one integer.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not re.fullmatch(r"[0-9]{1,6}", text):
        return False
    return int(text) == _score(instance["hand"])


def reference_answer(instance):
    return str(_score(instance["hand"]))
