"""Many yes/no questions at once: which numbers are prime?"""
RESYN = {"tags": ["number theory"], "description": "A row of primality questions, all must be right"}

LIMIT = 20000
SIEVE = bytearray([1]) * (LIMIT + 1)
SIEVE[0:2] = b"\0\0"
for _p in range(2, 142):
    if SIEVE[_p]:
        SIEVE[_p * _p::_p] = bytes(len(range(_p * _p, LIMIT + 1, _p)))
PRIMES = tuple(n for n in range(LIMIT + 1) if SIEVE[n] and n > 10)
TRICKY = tuple(n for n in range(11, LIMIT) if not SIEVE[n] and n % 2 and n % 3 and n % 5)


def generate(rng, difficulty):
    count = 14 + 2 * difficulty
    top = 300 * difficulty
    primes = [p for p in PRIMES if p < top + 300]
    tricky = [t for t in TRICKY if t < top + 300]
    return {"numbers": [rng.choice(primes if rng.random() < 0.5 else tricky) for _ in range(count)]}


def observe(instance):
    numbers = "\n".join(map(str, instance["numbers"]))
    return (f"Decide for each of these numbers whether it is prime:\n{numbers}\nAnswer with one letter per number in the same order, Y if it is prime "
            "and N if not, without separators (spaces are ignored). All must be right.")


def truth(instance):
    return "".join("Y" if SIEVE[n] else "N" for n in instance["numbers"])


def verify(instance, answer):
    if len(answer) > 1000:
        return 0.0
    return 1.0 if "".join(answer.split()).upper() == truth(instance) else 0.0


def reference_answer(instance):
    return truth(instance)
