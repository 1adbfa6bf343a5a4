"""Median and range of a set of different bus numbers."""
import re


def generate(rng, difficulty):
    wanted = 3 + 3 * difficulty
    chosen = set()
    while len(chosen) < wanted:
        chosen.add(rng.randint(1, 30))
    numbers = sorted(chosen)
    rng.shuffle(numbers)
    weights = [rng.randint(1, 5 + difficulty) for _ in numbers]
    return {"numbers": numbers, "weights": weights}


def weighted_sum(instance):
    return sum(n * w for n, w in zip(instance["numbers"], instance["weights"]))


def observe(instance):
    lines = "\n".join(f"bus {n}: {w} trips" for n, w in zip(instance["numbers"], instance["weights"]))
    return (
        f"Trips of buses:\n{lines}\nMultiply the number of each bus by the number of its trips and add up. "
        "Answer with the sum."
    )


def verify(instance, answer):
    text = answer.strip()
    return re.fullmatch(r"[0-9]{1,9}", text) is not None and int(text) == weighted_sum(instance)


def reference_answer(instance):
    return str(weighted_sum(instance))
