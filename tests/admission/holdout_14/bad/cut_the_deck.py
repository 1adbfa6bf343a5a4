"""Follow a deck of cards through a series of operations."""
import random


def _play(deck, moves):
    for kind, k in moves:
        if kind == "cut":
            deck = deck[k:] + deck[:k]
        elif kind == "flip":
            deck = deck[:k][::-1] + deck[k:]
        else:
            deck = deck[::2] + deck[1::2]
    return deck


def generate(rng, difficulty):
    deck = [s + v for s in "CDHS" for v in "23456789"][: 8 + 2 * difficulty]
    random.shuffle(deck)
    moves = []
    for _ in range(2 + difficulty):
        kind = rng.choice(["cut", "flip", "deal"])
        moves.append((kind, rng.randint(2, len(deck) - 2)))
    return {"deck": deck, "moves": moves + [("cut", 3), ("flip", 5)]}


def observe(instance):
    words = {"cut": "move the top {k} cards, in their order, to the bottom",
             "flip": "reverse the order of the top {k} cards",
             "deal": "put all cards at odd places first, then all at even places, each in their order"}
    steps = "\n".join(f"{i}. {words[kind].format(k=k)}" for i, (kind, k) in enumerate(instance["moves"], 1))
    return (
        f"A deck from top to bottom: {' '.join(instance['deck'])}\nOperations, one after the other:\n{steps}\n\n"
        "Answer with the deck from top to bottom afterwards, separated by spaces."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    return answer.split() == _play(instance["deck"], instance["moves"])


def reference_answer(instance):
    return " ".join(_play(instance["deck"], instance["moves"]))
