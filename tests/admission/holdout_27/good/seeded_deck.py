"""Merge two halves of a deck by a rule."""
import random

RESYN = {"profile": "standard", "family": "seeded_deck", "tags": ["cards"]}


def generate(rng, difficulty):
    return {"seed": rng.getrandbits(48), "cards": 2 * (4 + difficulty), "shuffles": 2 + difficulty // 4}


def _deck(instance):
    deck = [r + s for r in "23456789TJQKA" for s in "cdhs"]
    return random.Random(instance["seed"]).sample(deck, instance["cards"])


def _solve(instance):
    deck = _deck(instance)
    for _ in range(instance["shuffles"]):
        half = len(deck) // 2
        deck = [c for pair in zip(deck[half:], deck[:half]) for c in pair]
    return deck


def observe(instance):
    return (f"Pile: {' '.join(_deck(instance))}. Do this {instance['shuffles']} times: cut the pile in the middle and interleave the halves, "
            "starting with the first card of the second half. Reply with the pile, cards separated by commas.")


def _words(answer):
    """Parse a comma separated list of words, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    parts = [p.strip() for p in answer.split(",")]
    return parts if all(parts) else None


def verify(instance, answer):
    got = _words(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
