"""Find a satisfying assignment of a small CNF formula (few models by construction)."""
import re

RESYN = {"profile": "standard", "family": "logic", "tags": ["sat"]}


def _holds(clauses, bits):
    return all(any(bits[abs(l) - 1] == (l > 0) for l in c) for c in clauses)


def generate(rng, difficulty):
    n = 18 + difficulty // 9
    while True:
        hidden = [rng.random() < 0.5 for _ in range(n)]
        if 2 <= sum(hidden) <= n - 2:
            break
    clauses = []
    models = list(range(2 ** n))
    while len(models) > 2:
        vs = rng.sample(range(1, n + 1), 3)
        c = [v if rng.random() < 0.5 else -v for v in vs]
        if not any(hidden[abs(l) - 1] == (l > 0) for l in c):
            continue
        kept = [m for m in models if any(bool(m >> (abs(l) - 1) & 1) == (l > 0) for l in c)]
        if len(kept) < len(models):
            models = kept
            clauses.append(c)
    return {"n": n, "clauses": clauses}


def observe(instance):
    text = " AND\n".join(
        "(" + " OR ".join(("" if l > 0 else "NOT ") + f"x{abs(l)}" for l in c) + ")"
        for c in instance["clauses"])
    return (
        f"Find values of x1..x{instance['n']} that make this formula true:\n{text}\n"
        f"Answer with {instance['n']} letters T or F (upper or lower case), x1 first, "
        "without separators."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    text = answer.strip()
    if not re.fullmatch("[TFtf]{%d}" % instance["n"], text):
        return False
    return _holds(instance["clauses"], [ch in "Tt" for ch in text])


def reference_answer(instance):
    n = instance["n"]
    for m in range(2 ** n):
        bits = [bool(m >> i & 1) for i in range(n)]
        if _holds(instance["clauses"], bits):
            return "".join("T" if b else "F" for b in bits)
    return ""
