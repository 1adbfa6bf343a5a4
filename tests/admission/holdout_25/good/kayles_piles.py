"""A pile game: name a winning move (there may be several)."""
import re
from functools import lru_cache


@lru_cache(maxsize=None)
def _grundy(n, limit):
    # taking 1..limit from a pile: the well-known remainder
    return n % (limit + 1)


def _total(piles, limit):
    total = 0
    for n in piles:
        total ^= _grundy(n, limit)
    return total


def _moves(piles, limit):
    for i, n in enumerate(piles):
        for take in range(1, min(limit, n) + 1):
            rest = list(piles)
            rest[i] = n - take
            if _total(rest, limit) == 0:
                yield i + 1, take


def generate(rng, difficulty):
    while True:
        limit = rng.randint(60, 90 + 10 * difficulty)
        piles = [rng.randint(40, 150 + 60 * difficulty) for _ in range(3 + difficulty // 2)]
        if _total(piles, limit) and sum(1 for _ in _moves(piles, limit)) <= 2:
            return {"piles": piles, "limit": limit}


def observe(instance):
    rows = ", ".join(f"pile {i}: {n}" for i, n in enumerate(instance["piles"], 1))
    return (
        f"Two players take counters in turns: {rows}. A move takes 1 to {instance['limit']} counters "
        "from one pile. Who takes the last counter wins.\n"
        "It is your turn. Name a move after which you win against any play; every such move "
        "counts.\nAnswer as 'pile: counters', e.g. '7: 12' to take 12 counters from pile 7."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    match = re.fullmatch(r"\s*([0-9]{1,3})\s*:\s*([0-9]{1,4})\s*", answer)
    if not match:
        return False
    move = (int(match.group(1)), int(match.group(2)))
    return move in set(_moves(instance["piles"], instance["limit"]))


def reference_answer(instance):
    pile, take = next(_moves(instance["piles"], instance["limit"]))
    return f"{pile}: {take}"
