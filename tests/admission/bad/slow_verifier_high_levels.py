"""Split numbers into two groups as evenly as possible."""

RESYN = {"tags": ["optimisation"]}


def generate(rng, difficulty):
    count = 6 + 8 * difficulty // 5
    return {"numbers": [rng.randrange(10, 100 * difficulty) for _ in range(count - 1)]}


def _best(numbers):
    """The smallest possible difference of the two sums, over all splits."""
    best = total = sum(numbers)
    for mask in range(2 ** (len(numbers) - 1)):
        part = sum(n for i, n in enumerate(numbers) if mask >> i & 1)
        best = min(best, abs(total - 2 * part))
    return best


def observe(instance):
    return (
        f"Choose some of {instance['numbers']} so that the sums of the chosen and of the other "
        "numbers differ as little as possible. Answer with that smallest difference."
    )


def verify(instance, answer):
    text = answer.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 9):
        return False
    return int(text) == _best(instance["numbers"])


def reference_answer(instance):
    sums = 1
    for n in instance["numbers"]:
        sums |= sums << n
    total = sum(instance["numbers"])
    return str(min(abs(total - 2 * s) for s in range(total + 1) if sums >> s & 1))
