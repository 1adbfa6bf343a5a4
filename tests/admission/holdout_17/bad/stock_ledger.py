"""Replay a ledger of movements and report the closing stock."""
import re
from collections import Counter

RESYN = {"profile": "standard", "family": "ledgers", "tags": ["parsing", "bookkeeping"]}

GOODS = ["rice", "salt", "oats", "corn", "wine", "silk", "iron", "coal"]


def generate(rng, difficulty):
    goods = sorted(rng.sample(GOODS, 4 + difficulty // 3))
    opening = Counter()
    for name in goods[:-2]:
        opening[name] = rng.randint(20, 90)
    moves = []
    for _ in range(6 + 2 * difficulty):
        moves.append([rng.choice(goods), rng.randint(1, 40)])
    for name in goods:
        moves.append([name, rng.randint(1, 40)])
    rng.shuffle(moves)
    return {"goods": goods, "opening": opening, "moves": moves}


def _closing(instance):
    stock = {name: instance["opening"][name] for name in instance["goods"]}
    for name, amount in instance["moves"]:
        stock[name] += amount
    return stock


def observe(instance):
    start = ", ".join("%s %d" % (n, q) for n, q in sorted(instance["opening"].items()) if q)
    moves = "\n".join("received %d of %s" % (q, n) for n, q in instance["moves"])
    return (
        "Opening stock: %s. Everything else is at zero.\n\n%s\n\n"
        "Report the closing stock, goods in alphabetical order, as name=amount separated by commas."
        % (start, moves)
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    text = re.sub(r"\s+", "", answer)
    return text == ",".join("%s=%d" % item for item in sorted(_closing(instance).items()))


def reference_answer(instance):
    return ",".join("%s=%d" % item for item in sorted(_closing(instance).items()))
