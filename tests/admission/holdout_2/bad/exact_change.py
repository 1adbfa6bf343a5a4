"""Pay an amount with a fixed number of coins."""


def generate(rng, difficulty):
    coins = sorted(rng.sample(range(2, 14 + 6 * difficulty), 4 + difficulty // 2))
    used = [rng.randint(1, 5 + difficulty // 2) for _ in coins]
    return {
        "coins": coins,
        "amount": sum(c * u for c, u in zip(coins, used)),
        "pieces": sum(used),
        "witness": used,
    }


def observe(instance):
    coins = ", ".join(map(str, instance["coins"]))
    return (
        f"A country has coins worth {coins}. Pay exactly {instance['amount']} with exactly "
        f"{instance['pieces']} coins; each kind may be used any number of times, also not at all.\n"
        "Answer with how many coins of each kind you use, in the order listed, separated by spaces "
        "(one number per kind)."
    )


def verify(instance, answer):
    tokens = answer.split()
    if len(tokens) != len(instance["coins"]):
        return False
    counts = []
    for token in tokens:
        if not token.isdigit() or len(token) > 6:
            return False
        counts.append(int(token))
    total = sum(c * n for c, n in zip(instance["coins"], counts))
    return total == instance["amount"] and sum(counts) == instance["pieces"]


def reference_answer(instance):
    return " ".join(str(n) for n in instance["witness"])
