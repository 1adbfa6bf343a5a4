"""Settle debts with few transfers; any valid list of transfers is accepted."""
import re

RESYN = {"profile": "standard", "family": "finance", "tags": ["construction"]}

NAMES = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gil", "Hal", "Ivy", "Jo"]


def generate(rng, difficulty):
    names = NAMES[:4 + difficulty // 2]
    while True:
        loans = []
        for _ in range(4 + 2 * difficulty):
            a, b = rng.sample(names, 2)
            loans.append((a, b, rng.randint(5, 95)))
        if sum(1 for v in _balances(names, loans).values() if v) >= 3:
            return {"names": names, "loans": loans}


def _balances(names, transfers):
    balance = dict.fromkeys(names, 0)
    for a, b, amount in transfers:
        balance[a] -= amount
        balance[b] += amount
    return balance


def observe(instance):
    lines = [f"  {a} owes {b} {amount}" for a, b, amount in instance["loans"]]
    return ("Friends owe each other money:\n" + "\n".join(lines) + "\nSettle everything with at most "
            f"{len(instance['names']) - 1} transfers, after which everybody has paid and received the same net amount as if "
            "each debt had been paid on its own. Give one transfer per line, as in: Zoe pays Max 12 "
            "(positive integers; nobody pays himself).")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    transfers = []
    for line in answer.strip().splitlines():
        match = re.fullmatch(r"\s*([A-Z][a-z]+) pays ([A-Z][a-z]+) ([1-9][0-9]{0,5})\s*", line)
        if not match or match[1] == match[2]:
            return False
        if match[1] not in instance["names"] or match[2] not in instance["names"]:
            return False
        transfers.append((match[1], match[2], int(match[3])))
    if not transfers or len(transfers) > len(instance["names"]) - 1:
        return False
    return _balances(instance["names"], transfers) == _balances(instance["names"], instance["loans"])


def reference_answer(instance):
    balance, lines = _balances(instance["names"], instance["loans"]), []
    while any(balance.values()):
        payer = min(balance, key=balance.get)
        taker = max(balance, key=balance.get)
        amount = min(-balance[payer], balance[taker])
        balance[payer] += amount
        balance[taker] -= amount
        lines.append(f"{payer} pays {taker} {amount}")
    return "\n".join(lines)
