"""Find the only pair with a given sum."""

from collections import Counter

RESYN = {"tags": ["lists"]}


def generate(rng, difficulty):
    while True:
        numbers = rng.sample(range(60 * difficulty), 6 + difficulty)
        sums = Counter(a + b for i, a in enumerate(numbers) for b in numbers[:i])
        single = sorted(total for total, count in sums.items() if count == 1)
        if len(single) >= 3 and sums.most_common(1)[0][1] >= 2:
            return {"numbers": numbers, "sum": rng.choice(single)}


def observe(instance):
    return f"Exactly two of {instance['numbers']} have the sum {instance['sum']}. Which? Answer with both, separated by a space."


def _pair(instance):
    numbers = instance["numbers"]
    return next(
        (a, b) for i, a in enumerate(numbers) for b in numbers[:i] if a + b == instance["sum"]
    )


def verify(instance, answer):
    words = answer.replace(",", " ").replace(" and ", " ").split()
    return sorted(words) == sorted(map(str, _pair(instance)))


def reference_answer(instance):
    return " ".join(map(str, _pair(instance)))
