"""Chinese remainder puzzle: the smallest number with the given remainders."""

from math import gcd, prod


def _coprime(numbers):
    return all(gcd(a, b) == 1 for i, a in enumerate(numbers) for b in numbers[:i])


def generate(rng, difficulty):
    count = 2 + (difficulty + 1) // 2
    while True:
        moduli = [rng.randint(3, 20) for _ in range(count)]
        # A wider range would make the arithmetic tedious; coprime moduli keep the answer unique.
        if _coprime(moduli) and prod(moduli) < 40_000:
            break
    secret = rng.randrange(prod(moduli))
    return {"pairs": [[m, secret % m] for m in moduli], "secret": secret}


def observe(instance):
    rows = "\n".join(f"divided by {m} leaves {r}" for m, r in instance["pairs"])
    return (
        f"A number n >= 0\n{rows}\nWhat is the smallest such n? Answer with the number alone."
    )


def verify(instance, answer):
    text = answer.strip()
    return text.isascii() and text.isdigit() and len(text) < 12 and int(text) == instance["secret"]


def reference_answer(instance):
    return str(instance["secret"])
