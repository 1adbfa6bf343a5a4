"""Count the numbers below a bound that are no multiples of given primes."""

RESYN = {"tags": ["number_theory"]}


def generate(rng, difficulty):
    bound = rng.randrange(2**difficulty, 2 ** (difficulty + 1)) * 20_000
    return {"bound": bound, "primes": sorted(rng.sample([2, 3, 5, 7, 11, 13, 17], 3))}


def _count_exactly(instance):
    p, q, r = instance["primes"]
    n = instance["bound"] - 1
    hit = n // p + n // q + n // r - n // (p * q) - n // (p * r) - n // (q * r) + n // (p * q * r)
    return n - hit


def observe(instance):
    p, q, r = instance["primes"]
    return (
        f"How many positive whole numbers below {instance['bound']} are multiples of none of {p}, "
        f"{q} and {r}?"
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        return False
    crossed = [False] * instance["bound"]
    for prime in instance["primes"]:
        hits = range(0, instance["bound"], prime)
        crossed[::prime] = [True] * len(hits)
    return int(text) == len(crossed) - sum(crossed)


def reference_answer(instance):
    return str(_count_exactly(instance))
