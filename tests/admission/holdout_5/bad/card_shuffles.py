"""Perform shuffles on a small deck of cards and report the order.

Difficulty controls the length of the shuffle program.
"""

import re
from random import Random

RESYN = {"description": "Card shuffling", "tags": ["permutations", "simulated machine"]}

RANKS = "A23456789TJQK"
SUITS = "CDHS"


def deck_of(rng: Random, size: int) -> list:
    cards = [rank + suit for suit in SUITS for rank in RANKS]
    return rng.sample(cards, size)


class Deck:
    """The first card of the list is the top card."""

    def __init__(self, cards):
        self.cards = list(cards)

    def cut(self, count):
        self.cards = self.cards[count:] + self.cards[:count]

    def reverse(self, count):
        self.cards[:count] = self.cards[:count][::-1]

    def riffle(self):
        half = (len(self.cards) + 1) // 2
        top, bottom = self.cards[:half], self.cards[half:]
        mixed = []
        for index in range(half):
            mixed.append(top[index])
            if index < len(bottom):
                mixed.append(bottom[index])
        self.cards = mixed

    def run(self, program):
        for step in program:
            name = step["do"]
            if name == "riffle":
                self.riffle()
            else:
                getattr(self, name)(step["count"])
        return self.cards


def program_length(difficulty: int) -> int:
    """Longer programs at higher levels, but never fewer than a dozen steps."""
    return max(12, difficulty)


def generate(rng: Random, difficulty: int) -> dict:
    size = max(10, difficulty)
    program = []
    for _ in range(program_length(difficulty)):
        name = rng.choice(["cut", "reverse", "riffle"])
        step = {"do": name}
        if name != "riffle":
            step["count"] = rng.randint(2, size - 2)
        program.append(step)
    return {"cards": deck_of(rng, size), "program": program}


TEXTS = {
    "cut": "Take the top {count} cards and put them, in the same order, under the rest.",
    "reverse": "Reverse the order of the top {count} cards.",
    "riffle": "Split the deck into an upper and a lower half and merge them: first card of the "
    "upper half, first of the lower half, second of the upper half, and so on.",
}


def observe(instance: dict) -> str:
    steps = "\n".join(
        f"{number}. {TEXTS[step['do']].format(count=step.get('count', 0))}"
        for number, step in enumerate(instance["program"], 1)
    )
    return (
        f"A deck of {len(instance['cards'])} cards, the top card first: "
        f"{' '.join(instance['cards'])}\n\nDo the following:\n{steps}\n\n"
        "Answer with the order of the deck afterwards, the top card first, separated by spaces, "
        "like `XX YY ZZ`."
    )


def verify(instance: dict, answer: str) -> bool:
    if len(answer) > 400:
        return False
    cards = answer.strip().strip("`").upper().split()
    if not all(re.fullmatch(r"[A2-9TJQK][CDHS]", card) for card in cards):
        return False
    return cards == Deck(instance["cards"]).run(instance["program"])


def reference_answer(instance: dict) -> str:
    return " ".join(Deck(instance["cards"]).run(instance["program"]))
