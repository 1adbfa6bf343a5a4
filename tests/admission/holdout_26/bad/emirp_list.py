"""List primes whose reversal is another prime."""
import re

RESYN = {"profile": "standard", "family": "number_theory", "tags": ["primes", "partial-credit"]}


def is_prime(n):
    if n < 2:
        return False
    return all(n % k for k in range(2, int(n ** 0.5) + 1))


def is_emirp(n):
    back = int(str(n)[::-1])
    return back != n and is_prime(n) and is_prime(back)


def generate(rng, difficulty):
    while True:
        low = rng.randint(1000, 9000 + 2000 * difficulty)
        high = low + 200 + 60 * difficulty
        found = [n for n in range(low, high) if is_emirp(n)]
        if 3 <= len(found) <= 20:
            return {"low": low, "high": high - 1, "count": len(found)}


def observe(instance):
    return (
        "An emirp is a prime that becomes a different prime when its digits are reversed.\n"
        f"List the emirps from {instance['low']} to {instance['high']}, separated by commas; there are "
        f"{instance['count']} of them. The score is the share of them that you list, but a number that is "
        "no emirp of this range makes it 0."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return 0.0
    tokens = [t.strip() for t in answer.split(",")]
    hits = 0
    for token in tokens:
        if not re.fullmatch(r"[1-9][0-9]{0,6}", token):
            return 0.0
        n = int(token)
        if not instance["low"] <= n <= instance["high"] or not is_emirp(n):
            return 0.0
        hits += 1
    return hits / instance["count"]


def reference_answer(instance):
    return ", ".join(str(n) for n in range(instance["low"], instance["high"] + 1) if is_emirp(n))
