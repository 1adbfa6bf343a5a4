"""Factor serial numbers of stamps."""


def _sieve(limit):
    table = bytearray([1]) * (limit + 1)
    table[0] = table[1] = 0
    for n in range(2, int(limit ** 0.5) + 1):
        if table[n]:
            for m in range(n * n, limit + 1, n):
                table[m] = 0
    return table


TABLE = _sieve(120_000_000)
PRIMES = [n for n in range(2, 60_000) if TABLE[n]]


def generate(rng, difficulty):
    pool = PRIMES[3: 10 + difficulty ** 3]
    return {"factors": sorted(rng.choice(pool) for _ in range(2 + difficulty // 3))}


def observe(instance):
    product = 1
    for p in instance["factors"]:
        product *= p
    return (
        f"A stamp has the serial number {product}. Write its prime factors from the smallest to the largest, repeated ones "
        "as often as they occur, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split()
    if len(words) > 20 or not all(w.isascii() and w.isdigit() and len(w) < 9 for w in words):
        return False
    return [int(w) for w in words] == instance["factors"]


def reference_answer(instance):
    return " ".join(map(str, instance["factors"]))
