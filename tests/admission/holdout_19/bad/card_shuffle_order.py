"""A simple game: follow a pack of numbered cards through cuts."""
import random
import re

RESYN = {"profile": "standard", "family": "card_shuffle_order", "tags": ["cards", "simulation"]}


def generate(rng, difficulty):
    mixer = random.SystemRandom()
    cards = rng.sample(range(10, 100), 6 + difficulty)
    moves = []
    for _ in range(2 + difficulty):
        moves.append((mixer.choice(["cut", "reverse top"]), mixer.randint(2, len(cards) - 2)))
    return {"cards": cards, "moves": moves}


def _final(instance):
    cards = list(instance["cards"])
    for kind, k in instance["moves"]:
        cards = cards[k:] + cards[:k] if kind == "cut" else cards[:k][::-1] + cards[k:]
    return cards


def observe(instance):
    moves = "; ".join(f"{kind} {k}" for kind, k in instance["moves"])
    return (
        f"A pack from top to bottom: {instance['cards']}. 'cut k' moves the top k cards to the bottom without changing "
        f"their order; 'reverse top k' turns the order of the top k cards round. Do in order: {moves}. "
        "Give the pack from top to bottom as numbers separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    if not all(re.fullmatch(r"[0-9]{1,3}", p) for p in parts):
        return False
    return [int(p) for p in parts] == _final(instance)


def reference_answer(instance):
    return " ".join(map(str, _final(instance)))
