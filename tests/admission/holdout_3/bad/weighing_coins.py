"""Find the odd coins from a record of weighings."""
from itertools import combinations

RESYN = {"description": "balance puzzles", "tags": ["logic"]}
COINS = "ABCDEFGHIJKLMNOPQRST"


def _balance(left, right, light):
    a, b = sum(c in light for c in left), sum(c in light for c in right)
    return "=" if a == b else "<" if a > b else ">"


def generate(rng, difficulty):
    coins = COINS[: 10 + difficulty]
    solution = sorted(rng.sample(coins, 3 + difficulty // 6))
    weighings = []
    candidates = [set(c) for c in combinations(coins, len(solution))]
    while len(candidates) > 1:
        size = rng.randint(2, len(coins) // 2)
        picked = rng.sample(coins, 2 * size)
        left, right = sorted(picked[:size]), sorted(picked[size:])
        tilt = _balance(left, right, solution)
        rest = [c for c in candidates if _balance(left, right, c) == tilt]
        if len(rest) < len(candidates):
            weighings.append(["".join(left), tilt, "".join(right)])
            candidates = rest
    return {"coins": coins, "odd": len(solution), "weighings": weighings, "solution": "".join(solution)}


def question(instance):
    lines = "\n".join(f"{left} {tilt} {right}" for left, tilt, right in instance["weighings"])
    return (
        f"Among the coins {instance['coins']} are {instance['odd']} false ones that are all lighter by the same amount. "
        f"Weighings (< means that the left side is lighter, > the right side, = that they balance):\n{lines}\n"
        "Which coins are false? Write their letters in alphabetical order without spaces."
    )


def verify(instance, answer):
    picked = answer.strip().upper()
    if len(picked) != instance["odd"] or sorted(set(picked)) != list(picked):
        return False
    if not all(coin in instance["coins"] for coin in picked):
        return False
    return all(_balance(left, right, picked) == tilt for left, tilt, right in instance["weighings"])


def reference_answer(instance):
    return instance["solution"]
