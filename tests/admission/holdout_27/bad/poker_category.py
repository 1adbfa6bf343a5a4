"""Which suit has the highest rank total in a pile of cards?"""

RESYN = {"profile": "standard", "family": "poker_category", "tags": ["cards"]}
SUITS = ["clubs", "diamonds", "hearts", "spades"]


def _totals(pile):
    return [sum(r for r, s in pile if s == suit) for suit in SUITS]


def generate(rng, difficulty):
    while True:
        pile = [(rng.randint(1, 13), rng.choice(SUITS)) for _ in range(8 + 3 * difficulty)]
        totals = sorted(_totals(pile))
        if totals[-1] > totals[-2]:
            return {"pile": pile}


def _solve(instance):
    totals = _totals(instance["pile"])
    return [SUITS[totals.index(max(totals))]]


def observe(instance):
    pile = ", ".join(f"{r} of {s}" for r, s in instance["pile"])
    return f"A pile from several decks holds: {pile}. Which suit has the highest sum of ranks? Reply with the suit."


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
