"""Find a prime in a residue class."""
RESYN = {"profile": "standard", "family": "modular", "tags": ["primes"]}


def generate(rng, difficulty):
    m = rng.choice([101, 103, 107, 109, 113]) + 30 * difficulty * 2
    while True:
        r = rng.randrange(2, m)
        if all(r % d or m % d for d in range(2, r + 1)) and not _sieve(r)[r]:
            return {"m": m, "r": r}


def _sieve(n):
    table = [True] * (n + 1)
    table[0] = table[1] = False
    for d in range(2, int(n ** 0.5) + 1):
        if table[d]:
            table[d * d::d] = [False] * len(range(d * d, n + 1, d))
    return table


def observe(instance):
    return f"Find a prime p that leaves the remainder {instance['r']} on division by {instance['m']}. Answer with p alone, in decimal digits."


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if not 1 <= len(text) <= 10 or not (text.isascii() and text.isdigit()):
        return False
    p = int(text)
    if p < 2 or not _sieve(p)[p]:
        return False
    return p % instance["m"] == instance["r"]


def reference_answer(instance):
    p = instance["r"]
    while not _sieve(p)[p]:
        p += instance["m"]
    return str(p)
