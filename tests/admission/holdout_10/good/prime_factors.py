"""Prime factors with multiplicity, in any order."""
import re
from collections import Counter

PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97]


def generate(rng, difficulty):
    factors = [rng.choice(PRIMES[: 8 + difficulty * 17 // 10]) for _ in range(4 + difficulty // 2)]
    number = 1
    for factor in factors:
        number *= factor
    return {"number": number, "factors": sorted(factors)}


def observe(instance):
    return (
        f"Write {instance['number']} as a product of primes. Answer with all prime factors, each as often as it "
        "divides the number, in any order, separated by spaces, commas or `x` (as in `2 x 2 x 3`)."
    )


def verify(instance, answer):
    if len(answer) > 200:
        return False
    parts = re.split(r"\s*[,x]\s*|\s+", answer.strip())
    if not all(re.fullmatch(r"[0-9]{1,3}", part) for part in parts):
        return False
    return Counter(int(part) for part in parts) == Counter(instance["factors"])


def reference_answer(instance):
    return " x ".join(map(str, instance["factors"]))
