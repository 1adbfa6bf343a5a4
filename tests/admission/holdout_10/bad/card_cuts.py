"""Follow a deck of cards through cuts and deals."""
import random

SUITS = "SHDC"
RANKS = "A23456789TJQK"
RESYN = {"tags": ["cards"]}


def generate(rng, difficulty):
    deck = [rank + suit for suit in SUITS for rank in RANKS]
    random.shuffle(deck)
    deck = deck[: 8 + 4 * difficulty]
    steps = []
    for _ in range(1 + difficulty):
        if rng.random() < 0.6:
            steps.append(["cut", rng.randint(1, len(deck) - 1)])
        else:
            steps.append(["reverse", rng.randint(2, len(deck))])
    return {"deck": deck, "steps": steps, "place": rng.randint(1, len(deck))}


def play(instance):
    deck = list(instance["deck"])
    for kind, count in instance["steps"]:
        if kind == "cut":
            deck = deck[count:] + deck[:count]
        else:
            deck = deck[:count][::-1] + deck[count:]
    return deck[instance["place"] - 1]


def observe(instance):
    words = {
        "cut": "move the top {} cards, as they are, to the bottom",
        "reverse": "turn the order of the top {} cards round",
    }
    steps = "\n".join(f"{i}. {words[kind].format(n)}" for i, (kind, n) in enumerate(instance["steps"], 1))
    return (
        f"A deck from the top down: {' '.join(instance['deck'])}\n{steps}\n"
        f"Which card is now number {instance['place']} from the top? Answer with the card alone, as written above."
    )


def verify(instance, answer):
    return answer.strip().upper() == play(instance)


def reference_answer(instance):
    return play(instance)
