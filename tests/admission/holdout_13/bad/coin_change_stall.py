"""Pay amounts with the fewest coins in an odd coin system."""
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["optimization", "coins"]}


def generate(rng, difficulty):
    coins = sorted({1} | set(rng.sample(range(5, 60), 4 + difficulty // 3)))
    amounts = [rng.randint(61, 100 + 40 * difficulty) for _ in range(2 + difficulty // 2)]
    return {"coins": coins, "amounts": amounts}


def _fewest(coins, amount):
    best = [0]
    for a in range(1, amount + 1):
        best.append(1 + min(best[a - c] for c in coins if c <= a))
    return best[amount]


def observe(instance):
    return "\n".join([
        "A country has coins of " + ", ".join(map(str, instance["coins"])) + " pence.",
        "Pay each of these amounts exactly with the fewest coins: " + ", ".join(map(str, instance["amounts"])) + ".",
        "Answer with one line for each amount, in order: the coins used, joined by + signs, such as 7+7+1."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 10000:
        return False
    rows = answer.strip().splitlines()
    if len(rows) != len(instance["amounts"]):
        return False
    for row, amount in zip(rows, instance["amounts"]):
        row = row.replace(" ", "")
        if re.fullmatch(r"[0-9]{1,3}(\+[0-9]{1,3})*", row) is None:
            return False
        used = [int(x) for x in row.split("+")]
        if sum(used) != amount or any(c not in instance["coins"] for c in used):
            return False
        if len(used) != _fewest(instance["coins"], amount):
            return False
    return True


def reference_answer(instance):
    rows = []
    for amount in instance["amounts"]:
        used = []
        for coin in reversed(instance["coins"]):
            while amount >= coin:
                used.append(coin)
                amount -= coin
        rows.append("+".join(map(str, used)))
    return "\n".join(rows)
