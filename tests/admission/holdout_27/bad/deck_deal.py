"""Sort a dealt hand by rank and suit."""
import random

RESYN = {"profile": "standard", "family": "deck_deal", "tags": ["cards"]}
RANKS = "23456789TJQKA"
SUITS = "cdhs"


def generate(rng, difficulty):
    deck = [r + s for r in RANKS for s in SUITS]
    random.shuffle(deck)
    return {"hand": deck[:5 + difficulty], "first": rng.choice(["rank", "suit"])}


def _solve(instance):
    by_rank = lambda c: (RANKS.index(c[0]), SUITS.index(c[1]))
    by_suit = lambda c: (SUITS.index(c[1]), RANKS.index(c[0]))
    return sorted(instance["hand"], key=by_rank if instance["first"] == "rank" else by_suit)


def observe(instance):
    other = "suit" if instance["first"] == "rank" else "rank"
    return (f"Sort this hand by {instance['first']} first and then by {other}, lowest first (ranks {RANKS}, suits {SUITS}): "
            + " ".join(instance["hand"]) + "\nReply with the cards separated by commas.")


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
