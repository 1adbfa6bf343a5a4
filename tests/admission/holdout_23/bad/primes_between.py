"""List the primes of an interval."""
import re

RESYN = {"profile": "standard", "family": "primes", "tags": ["mathematics", "number-theory"]}

FORMAT = re.compile(r"([0-9]+,?\s*)+")


def _primes(lo, hi):
    return [n for n in range(lo, hi + 1) if n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))]


def generate(rng, difficulty):
    while True:
        lo = rng.randrange(50, 400 * difficulty + 200)
        hi = lo + 20 + 6 * difficulty
        if len(_primes(lo, hi)) >= 3:
            return {"lo": lo, "hi": hi}


def observe(instance):
    return (f"List all primes p with {instance['lo']} <= p <= {instance['hi']} in ascending order, "
            "separated by commas.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    text = answer.strip()
    if not FORMAT.fullmatch(text):
        return False
    parts = [p.strip() for p in text.split(",")]
    return parts == [str(p) for p in _primes(instance["lo"], instance["hi"])]


def reference_answer(instance):
    return ", ".join(map(str, _primes(instance["lo"], instance["hi"])))
