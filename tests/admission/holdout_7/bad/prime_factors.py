"""Factor an integer into primes."""

RESYN = {"description": "Prime factorisation", "tags": ["number theory"]}

PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]


def generate(rng, difficulty):
    factors = sorted(rng.choice(PRIMES[: 8 + 2 * difficulty][-14:]) for _ in range(2 + difficulty))
    product = 1
    for p in factors:
        product *= p
    return {"n": product}


def factor(n):
    found = []
    for p in PRIMES:
        while n % p == 0:
            found.append(p)
            n //= p
    return found


def observe(instance):
    return (
        f"Write {instance['n']} as a product of primes. Answer with the primes in ascending order, each as often as it "
        "divides the number, joined by the letter x, for example 2 x 2 x 101."
    )


def verify(instance, answer):
    parts = [part.strip() for part in answer.lower().split("x")]
    numbers = []
    for part in parts:
        if not part.isdigit() or len(part) > 12:
            return False
        numbers.append(int(part))
    return numbers == factor(instance["n"])


def reference_answer(instance):
    return " x ".join(map(str, factor(instance["n"])))
