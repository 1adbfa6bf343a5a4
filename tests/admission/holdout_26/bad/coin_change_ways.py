"""Count the ways to pay an amount."""

RESYN = {"profile": "standard", "family": "dynamic_programming", "tags": ["coins", "counting"]}


def generate(rng, difficulty):
    while True:
        coins = sorted(rng.sample([1, 2, 3, 4, 5, 7, 9, 10, 12, 15, 20, 25], 3 + difficulty // 3))
        instance = {"coins": coins, "amount": rng.randint(60, 80 + 15 * difficulty)}
        if count(instance) > 40:
            return instance


def count(instance):
    ways = [1] + [0] * instance["amount"]
    for coin in instance["coins"]:
        for total in range(coin, instance["amount"] + 1):
            ways[total] += ways[total - coin]
    return ways[instance["amount"]]


def observe(instance):
    coins = ", ".join(map(str, instance["coins"]))
    return (
        f"There are coins of {coins} cents, as many of each as you like. In how many ways can {instance['amount']} "
        "cents be paid exactly, if the order of the coins does not matter?\nReply with one integer."
    )


def verify(instance, answer):
    value = int(answer.strip())
    return value == count(instance)


def reference_answer(instance):
    return str(count(instance))
