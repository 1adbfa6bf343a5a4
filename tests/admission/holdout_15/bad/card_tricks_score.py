"""Guess the hidden order of face-down cards from swaps; scored per card."""

RESYN = {"profile": "standard", "family": "cards", "tags": ["partial-credit"]}

RANKS = "A23456789TJQK"


def _final(cards, swaps):
    cards = list(cards)
    for i, j in swaps:
        cards[i - 1], cards[j - 1] = cards[j - 1], cards[i - 1]
    return cards


def generate(rng, difficulty):
    deck = [r + s for r in RANKS for s in "CDHS"]
    n = 5 + difficulty
    swaps = [tuple(rng.sample(range(1, n + 1), 2)) for _ in range(n + 3 * difficulty)]
    return {"cards": rng.sample(deck, n), "swaps": swaps}


def observe(instance):
    swaps = ", ".join(f"{i}-{j}" for i, j in instance["swaps"])
    return ("Cards lie in a row: " + " ".join(instance["cards"]) + "\nThen the cards at these places (counted from 1) are "
            f"swapped, one pair after the other: {swaps}\n"
            "Which cards lie in the row now? Answer with all cards from left to right, separated by spaces. "
            "A right row scores 1; a row with wrong places scores less, down to 0.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return 0.0
    given = answer.split()
    expected = _final(instance["cards"], instance["swaps"])
    if sorted(given) != sorted(expected):
        return 0.0
    right = sum(a == b for a, b in zip(given, expected))
    wrong = len(expected) - right
    return 1.0 - 2.0 * wrong / len(expected)


def reference_answer(instance):
    return " ".join(_final(instance["cards"], instance["swaps"]))
