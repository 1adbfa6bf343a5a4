"""The next prime milestone after a given odometer reading."""
import re


def generate(rng, difficulty):
    return {"reading": rng.randint(1000, 9000) * (1 + difficulty)}


def observe(instance):
    return (
        f"The odometer of a van shows {instance['reading']} km. The driver celebrates whenever the reading is a "
        "prime number. At which larger reading is the next celebration? Answer with the number."
    )


def _primes(limit):
    """Sieve up to the limit, the limit included."""
    sieve = [True] * (limit + 1)
    sieve[:2] = [False, False]
    p = 2
    while p * p <= limit:
        if sieve[p]:
            for multiple in range(p * p, limit + 1, p):
                sieve[multiple] = False
        p += 1
    return sieve


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,15}", answer.strip()):
        return False
    value = int(answer)
    if value <= instance["reading"]:
        return False
    sieve = _primes(value)
    return sieve[value] and not any(sieve[instance["reading"] + 1:value])


def reference_answer(instance):
    value = instance["reading"] + 1
    while any(value % d == 0 for d in range(2, int(value ** 0.5) + 1)):
        value += 1
    return str(value)
