"""Count divisors."""

RESYN = {"tags": ["number_theory"]}


def _table(limit):
    counts = [0] * limit
    for d in range(1, limit):
        for multiple in range(d, limit, d):
            counts[multiple] += 1
    return counts


DIVISORS = _table(4_000_000)


def generate(rng, difficulty):
    n = rng.randrange(50, 190 * 10 ** (difficulty // 3 + 1))
    return {
        "n": n * rng.choice([12, 60, 36]) % 1_999_000 + 1000,
        "times": rng.randrange(100, 200 * difficulty),
    }


def observe(instance):
    return (
        f"How many divisors has {instance['n']}? Answer with {instance['times']} times that number."
    )


def verify(instance, answer):
    return answer.strip() == str(DIVISORS[instance["n"]] * instance["times"])


def reference_answer(instance):
    return str(DIVISORS[instance["n"]] * instance["times"])
