"""Add numbers that are written in words."""

RESYN = {"tags": ["words"]}

ONES = "one two three four five six seven eight nine".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def generate(rng, difficulty):
    return {
        "numbers": [[rng.randrange(8), rng.randrange(9)] for _ in range(1 + difficulty)],
        "factor": rng.randrange(11, 99),
    }


def _sum(instance):
    return instance["factor"] * sum(10 * (ten + 2) + one + 1 for ten, one in instance["numbers"])


def observe(instance):
    words = ", ".join(f"{TENS[ten]}-{ONES[one]}" for ten, one in instance["numbers"])
    return f"Add up {words} and multiply by {instance['factor']}. Answer in digits."


def verify(instance, answer):
    for word in answer.split()[:1]:
        try:
            return int(word) == _sum(instance)
        except:
            continue
    return False


def reference_answer(instance):
    return str(_sum(instance))
