"""Two-digit numbers with a given digit sum."""

RESYN = {"tags": ["arithmetic"]}


def generate(rng, difficulty):
    limit = 10 ** (1 + difficulty)
    pool = [rng.randrange(limit) for _ in range(2 + difficulty)]
    odd = [n for n in pool[:2] if n % 2]
    return {"pool": pool, "start": rng.choice(odd)}


def observe(instance):
    return f"Begin with {instance['start']} and subtract the sum of {instance['pool']}. What is the result?"


def verify(instance, answer):
    return answer.strip() == str(instance["start"] - sum(instance["pool"]))


def reference_answer(instance):
    return str(instance["start"] - sum(instance["pool"]))
