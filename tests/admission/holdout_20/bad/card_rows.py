"""Track a card through deals and pick-ups."""
import random
import re

RESYN = {"profile": "standard", "family": "cards", "tags": ["simulation", "permutation"]}


def _pick_up(deck, columns, order):
    piles = [deck[c::columns] for c in range(columns)]
    out = []
    for c in order:
        out.extend(piles[c])
    return out


def generate(rng, difficulty):
    columns = rng.randint(3, 4)
    size = columns * (3 + difficulty // 2)
    deck = [rank + suit for suit in "CDHS" for rank in "A23456789TJQK"]
    random.shuffle(deck)
    rounds = []
    for _ in range(1 + difficulty // 3):
        order = list(range(columns))
        rng.shuffle(order)
        rounds.append(order)
    return {"deck": deck[:size], "columns": columns, "rounds": rounds}


def _final(instance):
    deck = instance["deck"]
    for order in instance["rounds"]:
        deck = _pick_up(deck, instance["columns"], order)
    return deck


def observe(instance):
    rounds = "; ".join(", ".join(str(c + 1) for c in order) for order in instance["rounds"])
    return (
        f"A pack of cards: {' '.join(instance['deck'])}.\nIt is dealt card by card, face up, in turn to "
        f"{instance['columns']} piles, 1 to {instance['columns']}; within a pile the cards keep the order in which "
        "they came. Then the piles are put one behind the other. This is done once for each of these orders of "
        f"the piles: {rounds}. Answer with the pack at the end, cards separated by blanks."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.split() == _final(instance)


def reference_answer(instance):
    return " ".join(_final(instance))
