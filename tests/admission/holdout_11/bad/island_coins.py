"""Pay an amount with the fewest coins of an island currency."""
import re


def generate(rng, difficulty):
    coins = [1]
    while len(coins) < 3 + difficulty // 2:
        coins.append(coins[-1] + rng.randint(2, 9 + difficulty))
    return {"coins": coins, "amount": rng.randint(40 * difficulty, 40 * difficulty + 60)}


def fewest(coins, amount):
    best = [0] + [amount + 1] * amount
    for value in range(1, amount + 1):
        best[value] = 1 + min(best[value - c] for c in coins if c <= value)
    return best[amount]


def observe(instance):
    return (
        f"An island has coins of {', '.join(map(str, instance['coins']))} shells. Pay exactly {instance['amount']} shells "
        "with as few coins as possible. Answer like 3x17 2x5 1x1 (number x coin), separated by spaces."
    )


def verify(instance, answer):
    total = used = 0
    words = answer.lower().split()
    if not words or len(words) > len(instance["coins"]):
        return False
    for word in words:
        match = re.fullmatch("([0-9]{1,4})x([0-9]{1,4})", word)
        if match is None or int(match[2]) not in instance["coins"]:
            return False
        used += int(match[1])
        total += int(match[1]) * int(match[2])
    return total == instance["amount"] and used == fewest(instance["coins"], instance["amount"])


def reference_answer(instance):
    left = instance["amount"]
    out = []
    for coin in sorted(instance["coins"], reverse=True):
        count, left = divmod(left, coin)
        if count:
            out.append(f"{count}x{coin}")
    return " ".join(out)
