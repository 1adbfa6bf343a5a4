"""Factor a number into primes."""

RESYN = {"tags": ["number_theory"]}

PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47]


def generate(rng, difficulty):
    n = 1
    for _ in range(2 + difficulty):
        n *= rng.choice(PRIMES)
    return n


def _factors(n):
    factors, p = [], 2
    while n > 1:
        while n % p == 0:
            factors.append(p)
            n //= p
        p += 1
    return sorted(factors, reverse=True)


def observe(instance):
    return f"Write {instance} as a product of primes. List them from largest to smallest, separated by spaces."


def verify(instance, answer):
    words = answer.replace("*", " ").split()
    for given, factor in zip(words, _factors(instance), strict=False):
        return given == str(factor)
    return False


def reference_answer(instance):
    return " ".join(map(str, _factors(instance)))
