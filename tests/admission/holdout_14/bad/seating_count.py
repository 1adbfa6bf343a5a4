"""Permutations with forbidden places."""
import math


def generate(rng, difficulty):
    n = 8 + difficulty // 3
    while True:
        forbidden = sorted({(rng.randrange(n), rng.randrange(n)) for _ in range(5 + difficulty)})
        if _count(n, forbidden) > 1500:
            return {"n": n, "forbidden": forbidden}


def _count(n, forbidden):
    bad = set(forbidden)
    ways = {0: 1}
    for r in range(n):
        nxt = {}
        for mask, k in ways.items():
            for c in range(n):
                if not mask >> c & 1 and (r, c) not in bad:
                    nxt[mask | 1 << c] = nxt.get(mask | 1 << c, 0) + k
        ways = nxt
    return ways.get(2**n - 1, 0)


def observe(instance):
    n = instance["n"]
    rules = ", ".join(f"{r + 1} not on seat {c + 1}" for r, c in instance["forbidden"])
    return (
        f"Persons 1 to {n} take the seats 1 to {n}, one each, but {rules}. In how many ways can they sit? "
        "Answer with the exact number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not answer.isascii() or len(answer) > 30:
        return False
    try:
        value = float(answer.strip())
    except ValueError:
        return False
    return math.isclose(value, _count(instance["n"], instance["forbidden"]), rel_tol=0.01)


def reference_answer(instance):
    return str(_count(instance["n"], instance["forbidden"]))
