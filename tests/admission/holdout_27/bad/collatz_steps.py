"""Collatz sequence lengths."""
import re

RESYN = {"profile": "standard", "family": "collatz_steps", "tags": ["sequences"]}
LIMIT = 250000


def _steps(n):
    k = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        k += 1
    return k


TABLE = tuple([0, 0] + [_steps(i) for i in range(2, LIMIT)])


def generate(rng, difficulty):
    top = min(LIMIT - 1, 1000 * 2 ** difficulty)
    return {"numbers": [rng.randint(20, top) for _ in range(3 + difficulty // 2)]}


def _solve(instance):
    return [TABLE[n] for n in instance["numbers"]]


def observe(instance):
    return (f"For each of {instance['numbers']} count the Collatz steps (n/2 if even, else 3n+1) needed to reach 1. "
            "Reply with the counts in order, separated by commas.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
