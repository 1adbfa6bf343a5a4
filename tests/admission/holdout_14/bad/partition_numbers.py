"""Number of ways to pay an amount with given coins."""


def generate(rng, difficulty):
    parts = sorted(rng.sample(range(2, 12 + difficulty), 4))
    return {"n": rng.randint(60 + 20 * difficulty, 100 + 40 * difficulty), "parts": [1] + parts}


def _ways(n, parts):
    ways = [1] + [0] * n
    for p in parts:
        for k in range(p, n + 1):
            ways[k] += ways[k - p]
    return ways[n]


def observe(instance):
    coins = ", ".join(map(str, instance["parts"]))
    return (
        f"In how many ways can one pay {instance['n']} with coins of the values {coins}, any number of each, when the order "
        "of the coins does not matter? Answer with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == _ways(instance["n"], instance["parts"])
