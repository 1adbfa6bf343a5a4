"""In how many ways can an amount be paid?"""
import re

RESYN = {"profile": "standard", "family": "counting", "tags": ["dynamic_programming"]}


def generate(rng, difficulty):
    kinds = 4 + difficulty // 4
    coins = sorted(rng.sample(range(2, 14 + 2 * difficulty), kinds))
    return {"coins": coins, "amount": rng.randint(60 + 10 * difficulty, 110 + 15 * difficulty)}


def _ways(amount, coins, k, memo={}):
    """Ways to pay the amount with the first k kinds of coins."""
    if amount == 0:
        return 1
    if amount < 0 or k == 0:
        return 0
    key = (amount, k)
    if key not in memo:
        memo[key] = _ways(amount, coins, k - 1) + _ways(amount - coins[k - 1], coins, k)
    return memo[key]


def observe(instance):
    return (
        f"There are coins of the values {', '.join(map(str, instance['coins']))}, as many of each as you like. "
        f"In how many ways can {instance['amount']} be paid, if the order of the coins does not matter? "
        "Answer with the number only."
    )


def _int(text):
    """The integer written in the answer, or None."""
    if not isinstance(text, str) or len(text) > 200:
        return None
    text = text.strip()
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,39}", text):
        return None
    return int(text)


def verify(instance, answer):
    return _int(answer) == _ways(instance["amount"], instance["coins"], len(instance["coins"]))


def reference_answer(instance):
    return str(_ways(instance["amount"], instance["coins"], len(instance["coins"])))
