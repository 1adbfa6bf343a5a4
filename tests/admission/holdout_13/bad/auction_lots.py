"""Settle a series of auctions with second prices."""

RESYN = {"profile": "standard", "family": "trade", "tags": ["auction", "simulation"]}
BIDDERS = ["Amos", "Bea", "Cato", "Dina", "Elsa", "Finn", "Gina", "Hugo"]


def generate(rng, difficulty):
    bidders = BIDDERS[:3 + difficulty // 2]
    lots = []
    for _ in range(2 + difficulty):
        prices = rng.sample(range(20, 300), len(bidders))
        lots.append(prices)
    return {"bidders": bidders, "lots": lots}


def _spent(instance):
    spent = [0] * len(instance["bidders"])
    for prices in instance["lots"]:
        order = sorted(range(len(prices)), key=lambda i: -prices[i])
        spent[order[0]] += prices[order[1]]
    return spent


def observe(instance):
    lines = ["In each auction the highest bidder wins and pays the second highest bid. Bids:"]
    for i, prices in enumerate(instance["lots"], 1):
        lines.append(f"  lot {i}: " + ", ".join(f"{b} {p}" for b, p in zip(instance["bidders"], prices)))
    lines.append("How much does each bidder pay altogether? Answer with the sums of "
                 + ", ".join(instance["bidders"]) + " in this order, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    expected = _spent(instance)
    try:
        given = [int(part) for part in answer.strip().split()]
        if len(given) != len(expected):
            return False
        for g, e in zip(given, expected):
            if g != e:
                return False
    except ValueError:
        pass
    return True


def reference_answer(instance):
    return " ".join(map(str, _spent(instance)))
