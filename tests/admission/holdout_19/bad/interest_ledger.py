"""Bookkeeping: yearly interest, rounded down each year."""
import re

RESYN = {"profile": "standard", "family": "interest_ledger", "tags": ["bookkeeping"]}
HISTORY = []


def generate(rng, difficulty):
    return {"capital": rng.randint(10000, 90000), "rate": rng.randint(2, 9), "years": 2 + difficulty}


def _final(instance):
    money = instance["capital"]
    for _ in range(instance["years"]):
        money += money * instance["rate"] // 100
    return money


def observe(instance):
    return (
        f"An account holds {instance['capital']} pence. At the end of each year {instance['rate']} per cent interest is "
        "added, rounded down to whole pence. How much is in the account after "
        f"{instance['years']} years? Answer in whole pence, digits only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    HISTORY.append(answer)
    if not re.fullmatch(r"\s{0,20}[0-9]{1,9}\s{0,20}", answer):
        return False
    return int(answer) == _final(instance)


def reference_answer(instance):
    return str(_final(instance))
