"""Economics: total traded value in a sealed double auction with uniform price."""
import re

_SOLUTIONS = {}


def generate(rng, difficulty):
    n = 4 + difficulty
    bids = [[rng.randint(200, 900), rng.randint(5, 60)] for _ in range(n)]
    asks = [[rng.randint(50, 600), rng.randint(5, 60)] for _ in range(n)]
    bids[0][0], asks[0][0] = 880, 61
    return {"bids": bids, "asks": asks}


def _solve(bids, asks):
    b = sorted(bids, key=lambda t: -t[0])
    a = sorted(asks, key=lambda t: t[0])
    b = [list(t) for t in b]
    a = [list(t) for t in a]
    gain = 0
    i = j = 0
    while i < len(b) and j < len(a) and b[i][0] >= a[j][0]:
        q = min(b[i][1], a[j][1])
        gain += q * (b[i][0] - a[j][0])
        b[i][1] -= q
        a[j][1] -= q
        if b[i][1] == 0:
            i += 1
        if a[j][1] == 0:
            j += 1
    return gain


def observe(instance):
    bids = "; ".join(f"buy {q} at up to {p}" for p, q in instance["bids"])
    asks = "; ".join(f"sell {q} at {p} or more" for p, q in instance["asks"])
    return (f"Orders in a double auction.\nBuyers: {bids}.\nSellers: {asks}.\n"
            "Units are divisible into whole pieces. What is the largest possible total surplus (sum over traded units "
            "of buyer limit minus seller limit)? Answer with one integer.")


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"\s*\d{1,12}\s*", answer, re.ASCII):
        return False
    key = len(instance["bids"])
    if key not in _SOLUTIONS:
        _SOLUTIONS[key] = _solve(instance["bids"], instance["asks"])
    return int(answer) == _SOLUTIONS[key]


def reference_answer(instance):
    return str(_solve(instance["bids"], instance["asks"]))
