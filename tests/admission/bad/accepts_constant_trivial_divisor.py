"""Find a divisor of a large number."""

RESYN = {"tags": ["number_theory"]}

PRIMES = [p for p in range(11, 2000) if all(p % d for d in range(2, int(p**0.5) + 1))]


def generate(rng, difficulty):
    pool = PRIMES[: 28 * difficulty]
    p, q = rng.choice(pool), rng.choice(pool)
    return {"n": p * q, "p": p}


def observe(instance):
    return f"Name a divisor of {instance['n']} other than the number itself."


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        return False
    d = int(text)
    return 0 < d < instance["n"] and instance["n"] % d == 0


def reference_answer(instance):
    return str(instance["p"])
