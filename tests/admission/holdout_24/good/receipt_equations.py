"""Find prices that fit some receipts."""
import re

RESYN = {"profile": "standard", "family": "shop", "tags": ["equations"]}

GOODS = ["apple", "bun", "cake", "date", "egg", "fig", "grape", "ham", "juice", "kiwi", "lemon",
         "melon", "nougat", "olive"]


def generate(rng, difficulty):
    goods = sorted(rng.sample(GOODS, 3 + difficulty // 2))
    prices = {good: rng.randint(15, 60 + 30 * difficulty) for good in goods}
    receipts = []
    for i, good in enumerate(goods):
        other = rng.sample([g for g in goods if g != good], 2)
        counts = {good: rng.randint(4, 9), other[0]: rng.randint(1, 3), other[1]: 1}
        total = sum(n * prices[g] for g, n in counts.items())
        receipts.append([sorted(counts.items()), total])
    rng.shuffle(receipts)
    return {"goods": goods, "receipts": receipts}


def observe(instance):
    rows = "\n".join(
        " + ".join(f"{n} {good}" for good, n in counts) + f" cost {total} cents"
        for counts, total in instance["receipts"]
    )
    return (
        "Receipts of a shop:\n" + rows + "\n\nFind the price of one piece of each kind, in whole cents "
        f"(at least 1). Write one line for each of {', '.join(instance['goods'])}, in this order, as "
        "`name=price`. If several prices fit, any of them are right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return 0.0
    prices = {}
    lines = answer.strip().split("\n")
    if len(lines) != len(instance["goods"]):
        return 0.0
    for good, line in zip(instance["goods"], lines):
        match = re.fullmatch(r"([a-z]+)=([1-9][0-9]{0,4})", line.strip())
        if match is None or match[1] != good:
            return 0.0
        prices[good] = int(match[2])
    for counts, total in instance["receipts"]:
        if sum(n * prices[good] for good, n in counts) != total:
            return 0.0
    return 1.0
