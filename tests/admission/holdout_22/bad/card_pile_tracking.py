"""Track a pile of cards through cuts and reversals."""
import random

RANKS = "23456789TJQKA"
SUITS = "SHDC"


def generate(rng, difficulty):
    deck = [r + s for r in RANKS for s in SUITS]
    random.shuffle(deck)
    pile = deck[:6 + difficulty]
    actions = []
    for _ in range(3 + difficulty):
        kind = rng.choice(["cut", "flip", "bury"])
        actions.append((kind, rng.randint(2, len(pile) - 2)))
    return {"pile": pile, "actions": actions}


def play(instance):
    pile = list(instance["pile"])
    for kind, k in instance["actions"]:
        if kind == "cut":
            pile = pile[k:] + pile[:k]
        elif kind == "flip":
            pile = pile[:k][::-1] + pile[k:]
        else:
            pile = pile[1:k + 1] + pile[:1] + pile[k + 1:]
    return pile


def observe(instance):
    words = {"cut": "move the top {} cards, in order, to the bottom", "flip": "reverse the order of the top {} cards",
             "bury": "take the top card and put it back below the next {} cards"}
    lines = [f"{i}. " + words[kind].format(k) for i, (kind, k) in enumerate(instance["actions"], 1)]
    return ("A pile of cards, from top to bottom: " + " ".join(instance["pile"]) + "\n" + "\n".join(lines) +
            "\nAnswer with the final pile from top to bottom, cards separated by blanks.")


def verify(instance, answer):
    return isinstance(answer, str) and len(answer) < 2000 and answer.split() == play(instance)


def reference_answer(instance):
    return " ".join(play(instance))
