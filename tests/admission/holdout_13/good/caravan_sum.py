"""Value of caravan goods in a mixed-radix currency; grouping commas allowed."""
import re

RESYN = {"profile": "standard", "family": "trade", "tags": ["arithmetic", "radix"]}


def generate(rng, difficulty):
    a, b = rng.randint(7, 19), rng.randint(11, 23)
    camels = []
    for _ in range(3 + difficulty):
        camels.append([rng.randint(3, 40), rng.randint(1, 60), rng.randint(0, a - 1), rng.randint(0, b - 1)])
    return {"a": a, "b": b, "camels": camels, "toll": rng.randint(50, 900)}


def _total(instance):
    a, b = instance["a"], instance["b"]
    return sum(n * ((g * a + s) * b + c) for n, g, s, c in instance["camels"]) - instance["toll"] * len(instance["camels"])


def observe(instance):
    lines = [f"A gold piece is {instance['a']} silver pieces, a silver piece is {instance['b']} coppers.",
             "Camels carry (bales, and the price of one bale in gold, silver, copper):"]
    lines += [f"  {n} bales at {g} / {s} / {c}" for n, g, s, c in instance["camels"]]
    lines.append(f"For each camel there is a toll of {instance['toll']} coppers. What is the value of all bales minus the tolls, in coppers?")
    lines.append("Answer with a whole number, possibly with a minus sign; you may group the digits by threes with commas (1,234,567).")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 40:
        return False
    text = answer.strip()
    if re.fullmatch(r"-?(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})", text) is None:
        return False
    return int(text.replace(",", "")) == _total(instance)


def reference_answer(instance):
    return f"{_total(instance):,}"
