"""Income tax per bracket and in total."""
import re

RESYN = {"profile": "standard", "family": "tax_brackets", "tags": ["law", "arithmetic"]}


def generate(rng, difficulty):
    limits = sorted(rng.sample(range(5, 40 + 10 * difficulty), 2 + difficulty // 2))
    rates = sorted(rng.sample(range(4, 50), len(limits) + 1))
    return {"limits": [1000 * x for x in limits], "rates": rates, "income": 100 * rng.randint(10 * limits[-1], 15 * limits[-1])}


def _parts(instance):
    out, low = [], 0
    for top, rate in zip(instance["limits"] + [instance["income"]], instance["rates"]):
        taxed = max(0, min(top, instance["income"]) - low)
        out.append(taxed * rate // 100)
        low = top
    return out


def observe(instance):
    lines, low = [], 0
    for top, rate in zip(instance["limits"], instance["rates"]):
        lines.append(f"  from {low} to {top}: {rate} per cent")
        low = top
    lines.append(f"  above {low}: {instance['rates'][-1]} per cent")
    return (
        "Income tax is levied in brackets, each rate on the part of the income inside its bracket:\n" + "\n".join(lines) +
        f"\nFor an income of {instance['income']}, give the tax due in each bracket, one integer per line in this order, "
        "and on a last line the total."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    lines = [ln.strip() for ln in answer.strip().splitlines()]
    parts = _parts(instance)
    if len(lines) != len(parts) + 1:
        return False
    if not all(re.fullmatch("[0-9]{1,9}", ln) for ln in lines):
        return False
    return int(lines[-1]) == sum(parts)


def reference_answer(instance):
    parts = _parts(instance)
    return "\n".join(map(str, parts + [sum(parts)]))
