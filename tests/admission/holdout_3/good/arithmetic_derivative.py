"""The arithmetic derivative: p' = 1 for primes and (ab)' = a'b + ab'."""

RESYN = {"description": "arithmetic derivative", "tags": ["number_theory"]}

LIMIT = 60000
# Smallest prime factor of every number, made once when the file is loaded.
SMALLEST = list(range(LIMIT))
for _p in range(2, 245):
    if SMALLEST[_p] == _p:
        for _multiple in range(_p * _p, LIMIT, _p):
            if SMALLEST[_multiple] == _multiple:
                SMALLEST[_multiple] = _p


def derivative(n):
    total, rest = 0, n
    while rest > 1:
        p = SMALLEST[rest]
        total += n // p
        rest //= p
    return total


def generate(rng, difficulty):
    low, high = 100 * difficulty, min(LIMIT - 1, 400 * difficulty ** 2 + 400)
    numbers = []
    while len(numbers) < 2 + difficulty // 3:
        n = rng.randint(low, high)
        if SMALLEST[n] != n and n not in numbers:
            numbers.append(n)
    return {"numbers": numbers}


def observe(instance):
    return (
        "The arithmetic derivative D of a whole number is given by D(p) = 1 for every prime p and D(ab) = D(a) b + a D(b); for "
        "instance D(12) = D(4) 3 + 4 D(3) = 16.\n"
        f"Find D(n) for n = {', '.join(map(str, instance['numbers']))}. Answer with these values in the same order, separated by spaces."
    )


def verify(instance, answer):
    words = answer[:500].replace(",", " ").split()
    if len(answer) > 500 or len(words) != len(instance["numbers"]):
        return False
    if not all(set(word) <= set("0123456789") and len(word) <= 9 for word in words):
        return False
    return [int(word) for word in words] == [derivative(n) for n in instance["numbers"]]


def reference_answer(instance):
    return " ".join(str(derivative(n)) for n in instance["numbers"])
