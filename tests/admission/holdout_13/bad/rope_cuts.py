"""Cut ropes out of stock lengths exactly."""
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["packing"]}


def generate(rng, difficulty):
    stocks = []
    pieces = []
    plan = []
    for _ in range(4):
        cut = [rng.randint(13, 97) for _ in range(3)]
        stocks.append(sum(cut))
        pieces += cut
        plan.append(cut)
    rng.shuffle(pieces)
    return {"stocks": stocks, "pieces": pieces, "plan": plan}


def observe(instance):
    return "\n".join([
        "A ropemaker has ropes of these lengths (cm): " + ", ".join(map(str, instance["stocks"])) + ".",
        "Cut them without any waste into exactly these pieces (cm): " + ", ".join(map(str, instance["pieces"])) + ".",
        "Answer with one line for each rope, in the order given: its pieces joined by + signs, such as 20+31+5."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    rows = answer.strip().splitlines()
    if len(rows) != len(instance["stocks"]):
        return False
    used = []
    for row, stock in zip(rows, instance["stocks"]):
        row = row.replace(" ", "")
        if re.fullmatch(r"[0-9]{1,3}(\+[0-9]{1,3})*", row) is None:
            return False
        cut = [int(x) for x in row.split("+")]
        if sum(cut) != stock:
            return False
        used += cut
    return sorted(used) == sorted(instance["pieces"])


def reference_answer(instance):
    return "\n".join("+".join(map(str, cut)) for cut in instance["plan"])
