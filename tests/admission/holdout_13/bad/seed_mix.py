"""Shares in a seed mixture as exact fractions."""
from fractions import Fraction

RESYN = {"profile": "standard", "family": "farming", "tags": ["fractions"]}
SEEDS = ["clover", "rye", "vetch", "fescue", "timothy", "phacelia", "mustard", "lupin", "flax", "chicory", "sainfoin", "medick"]


def generate(rng, difficulty):
    kinds = rng.sample(SEEDS, 2 + difficulty)
    bags = []
    for kind in kinds:
        bags.append({"kind": kind, "bags": rng.randint(2, 19), "kg": Fraction(rng.randint(3, 60), rng.choice([2, 3, 4, 6]))})
    return {"bags": bags, "ask": rng.choice(kinds)}


def _share(instance):
    total = sum(b["bags"] * b["kg"] for b in instance["bags"])
    mine = sum(b["bags"] * b["kg"] for b in instance["bags"] if b["kind"] == instance["ask"])
    return mine / total


def observe(instance):
    lines = ["A farmer mixes these bags of seed:"]
    for b in instance["bags"]:
        lines.append(f"  {b['bags']} bags of {b['kind']}, {b['kg']} kg each")
    lines.append(f"Which share of the weight of the mixture is {instance['ask']}?")
    lines.append("Answer with an exact fraction such as 12/345.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    share = _share(instance)
    try:
        value = eval(answer.strip().replace("/", "*Fraction(1)/"), {"__builtins__": {}, "Fraction": Fraction})
        return type(value) is Fraction and value == share
    except Exception:
        return False


def reference_answer(instance):
    return str(_share(instance))
