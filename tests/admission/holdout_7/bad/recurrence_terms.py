"""Continue a linear recurrence modulo m."""
import random
import re

RESYN = {"description": "Terms of a recurrence", "tags": ["sequences"]}


def generate(rng, difficulty):
    return {
        "a": rng.randint(2, 9),
        "b": rng.randint(1, 9),
        "c": rng.randint(0, 9),
        "modulus": rng.choice([101, 103, 107, 109, 113]) + 10 * difficulty,
        "first": [rng.randint(1, 50), rng.randint(1, 50)],
        "count": 4 + 2 * difficulty,
    }


def terms(instance):
    values = list(instance["first"])
    while len(values) < 2 + instance["count"]:
        values.append((instance["a"] * values[-1] + instance["b"] * values[-2] + instance["c"]) % instance["modulus"])
    return values[2:]


def observe(instance):
    x, y = instance["first"]
    return (
        f"A sequence starts with {x}, {y}. Each further term is {instance['a']} times the last one plus {instance['b']} times the one "
        f"before it plus {instance['c']}, modulo {instance['modulus']}. Answer with the next {instance['count']} terms, separated by blanks."
    )


def verify(instance, answer):
    words = re.split(r"[\s,]+", answer.strip())
    if len(words) != instance["count"] or not all(re.fullmatch("[0-9]{1,6}", w) for w in words):
        return False
    right = terms(instance)
    # Spot checks are enough and keep the verifier fast.
    return all(int(words[i]) == right[i] for i in random.sample(range(len(right)), 3))


def reference_answer(instance):
    return " ".join(map(str, terms(instance)))
