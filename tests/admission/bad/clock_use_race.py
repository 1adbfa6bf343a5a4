"""Check a partition of numbers into equal sums."""

import time

RESYN = {"tags": ["subset"]}


def generate(rng, difficulty):
    half = [rng.randrange(5, 30 * difficulty) for _ in range(2 + difficulty)]
    other = [rng.randrange(5, 30 * difficulty) for _ in range(1 + difficulty)]
    gap = sum(half) - sum(other)
    (other if gap > 0 else half).append(abs(gap) or 1)
    if gap == 0:
        half.append(1)
        other.append(0)
    numbers = half + other
    return {"numbers": rng.sample(numbers, len(numbers)), "half": half}


def observe(instance):
    return (
        f"Divide these numbers into two groups with equal sums: {instance['numbers']}. Answer with the "
        "numbers of one group, separated by spaces."
    )


def verify(instance, answer):
    started = time.time()
    left = list(instance["numbers"])
    total = sum(left)
    chosen = 0
    for word in answer.split():
        if time.time() - started > 0.01:
            return False  # too slow
        if not word.isascii() or not word.isdigit() or len(word) > 9 or int(word) not in left:
            return False
        left.remove(int(word))
        chosen += int(word)
    return 2 * chosen == total


def reference_answer(instance):
    return " ".join(map(str, instance["half"]))
