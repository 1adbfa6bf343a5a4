"""Pay an amount with the fewest coins."""
import re

SYSTEMS = [
    [1, 5, 10, 25], [1, 2, 5, 10, 20], [1, 5, 10, 25, 50], [1, 2, 5, 10, 20, 50], [1, 3, 9, 27, 81],
    [1, 2, 5, 10, 25, 50, 100], [1, 4, 16, 64, 256], [1, 7, 10, 22, 36], [1, 9, 13, 31, 44, 70], [1, 8, 17, 29, 53, 76],
]


def fewest(coins, amount):
    best = [0] + [None] * amount
    for a in range(1, amount + 1):
        best[a] = 1 + min(best[a - c] for c in coins if c <= a)
    return best[amount]


def generate(rng, difficulty):
    coins = SYSTEMS[difficulty - 1]
    amounts = sorted(rng.sample(range(30, 150 + 40 * difficulty), 3))
    return {"coins": coins, "amounts": amounts}


def observe(instance):
    return (f"Coins of {', '.join(map(str, instance['coins']))} cents are at hand, as many of each as you like. For each "
            f"of the amounts {', '.join(map(str, instance['amounts']))} cents, pay exactly with as few coins as possible. "
            "Answer with three lines, one for each amount in this order, listing the coins used, separated by `+`, "
            "for example `25+10+1`.")


def reference_answer(instance):
    lines = []
    for amount in instance["amounts"]:
        used = []
        for coin in sorted(instance["coins"], reverse=True):
            while amount >= coin:
                used.append(coin)
                amount -= coin
        lines.append("+".join(map(str, used)))
    return "\n".join(lines)


def verify(instance, answer):
    lines = [line.replace(" ", "") for line in answer[:5000].strip().splitlines()]
    if len(lines) != len(instance["amounts"]):
        return False
    for line, amount in zip(lines, instance["amounts"]):
        if not re.fullmatch(r"[0-9]{1,4}(\+[0-9]{1,4}){0,500}", line):
            return False
        used = [int(x) for x in line.split("+")]
        if sum(used) != amount or not set(used) <= set(instance["coins"]) or len(used) != fewest(instance["coins"], amount):
            return False
    return True
