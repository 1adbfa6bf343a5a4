"""Count the ways to pay an amount."""
import re

RESYN = {"profile": "standard", "family": "coin_change_count", "tags": ["arithmetic", "combinatorics"]}

_CACHE = {}


def _ways_plain(amount, coins):
    table = [1] + [0] * amount
    for c in coins:
        for v in range(c, amount + 1):
            table[v] += table[v - c]
    return table[amount]


def _ways(amount, coins):
    if amount not in _CACHE:
        _CACHE[amount] = _ways_plain(amount, coins)
    return _CACHE[amount]


def generate(rng, difficulty):
    coins = [1] + sorted(rng.sample(range(2, 15 + difficulty), 2 + difficulty // 3))
    return {"amount": 10 * rng.randint(5, 8) + 20 * difficulty, "coins": coins}


def observe(instance):
    return (
        f"In how many ways can one pay exactly {instance['amount']} with coins of "
        f"{', '.join(map(str, instance['coins']))} (any number of each, order does not matter)? "
        "Answer with the number."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or not re.fullmatch(r"[0-9]{1,15}", answer.strip()):
        return False
    return int(answer) == _ways(instance["amount"], instance["coins"])


def reference_answer(instance):
    return str(_ways_plain(instance["amount"], instance["coins"]))
