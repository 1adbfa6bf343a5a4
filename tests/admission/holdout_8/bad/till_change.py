"""Give change with the fewest coins."""


def fewest(coins, amount):
    best = [0] + [None] * amount
    back = [0] * (amount + 1)
    for a in range(1, amount + 1):
        for c in coins:
            if c <= a and best[a - c] is not None and (best[a] is None or best[a - c] + 1 < best[a]):
                best[a], back[a] = best[a - c] + 1, c
    out = []
    while amount:
        out.append(back[amount])
        amount -= back[amount]
    return out


def generate(rng, difficulty):
    coins = [1] + sorted(rng.sample(range(3, 20 + 3 * difficulty), 2 + difficulty // 2))
    return {"coins": coins, "amount": rng.randint(40 * difficulty, 40 * difficulty + 90)}


def observe(instance):
    kinds = ", ".join(map(str, instance["coins"]))
    return (
        f"A till holds plenty of coins of the values {kinds}. Pay exactly {instance['amount']} with "
        "as few coins as possible. Answer with the values of all coins paid, separated by blanks."
    )


def verify(instance, answer):
    parts = answer.replace(",", " ").split()
    if not parts or len(parts) > 500:
        return False
    if not all(p.isdigit() and len(p) < 6 for p in parts):
        return False
    paid = [int(p) for p in parts]
    if any(c not in instance["coins"] for c in paid):
        return False
    return sum(paid) == instance["amount"] and len(paid) == len(
        fewest(instance["coins"], instance["amount"])
    )


def reference_answer(instance):
    return " ".join(map(str, fewest(instance["coins"], instance["amount"])))
