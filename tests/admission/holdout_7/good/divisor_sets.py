"""All divisors of a number, in any order."""
import re

RESYN = {"description": "List all divisors", "tags": ["number theory"]}


def divisors(n):
    small = [d for d in range(1, int(n ** 0.5) + 1) if n % d == 0]
    return set(small) | {n // d for d in small}


def generate(rng, difficulty):
    # At least so many divisors besides 1 and the number itself.
    least = 4 + difficulty
    while True:
        n = rng.randint(50 * difficulty, 400 + 1500 * difficulty)
        if least + 2 <= len(divisors(n)) <= least + 10:
            return {"n": n}


def proper(instance):
    return divisors(instance["n"]) - {1, instance["n"]}


def observe(instance):
    return (
        f"List all divisors of {instance['n']} apart from 1 and {instance['n']} itself, in any order, each once, separated by blanks."
    )


def verify(instance, answer):
    words = answer.split()
    if not words or len(words) > 200 or not all(re.fullmatch("[0-9]{1,9}", w) for w in words):
        return False
    given = [int(w) for w in words]
    if len(set(given)) != len(given):
        return False
    return set(given) == proper(instance)


def reference_answer(instance):
    return " ".join(map(str, sorted(proper(instance))))
