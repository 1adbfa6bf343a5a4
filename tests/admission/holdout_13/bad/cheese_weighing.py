"""Weigh cheeses on a scale with a constant error."""
import re

RESYN = {"profile": "standard", "family": "measurement", "tags": ["equations"]}
CHEESES = ["Brie", "Comte", "Edam", "Feta", "Gouda", "Havarti", "Jarlsberg", "Limburger", "Manchego", "Paneer", "Quark",
           "Raclette", "Tilsiter"]


def generate(rng, difficulty):
    names = rng.sample(CHEESES, 3 + difficulty)
    weights = {n: rng.randint(210, 990) for n in names}
    error = rng.randint(-90, 90)
    order = names[:]
    rng.shuffle(order)
    weighings = [[[order[0]], weights[order[0]] + error]]
    weighings.append([[order[0], order[1]], weights[order[0]] + weights[order[1]] + error])
    for a, b in zip(order[1:], order[2:]):
        weighings.append([[a, b], weights[a] + weights[b] + error])
    all_true = sum(weights.values())
    weighings.append([sorted(names), all_true + error])
    first = weights[order[0]]
    rng.shuffle(weighings)
    return {"weighings": weighings, "known": [order[0], first], "ask": order[-1], "weight": weights[order[-1]]}


def observe(instance):
    lines = ["A scale shows every load with the same unknown error (in grams, possibly negative)."]
    lines += [f"  {' + '.join(c)}: shows {g}" for c, g in instance["weighings"]]
    lines.append(f"{instance['known'][0]} really weighs {instance['known'][1]} g.")
    lines.append(f"What is the true weight of {instance['ask']} in grams? Answer with one whole number.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    numbers = [int(n) for n in re.findall(r"(?<![0-9])[0-9]{1,6}(?![0-9])", answer[:20000])]
    return instance["weight"] in numbers


def reference_answer(instance):
    return str(instance["weight"])
