"""Choose dishes that use up the leftovers of a kitchen."""
from collections import Counter

RESYN = {"profile": "standard", "family": "kitchen", "tags": ["search"]}
FOODS = ["egg", "milk", "leek", "rice", "bean", "corn", "fish", "kale", "plum", "beet", "tofu", "lime"]


def generate(rng, difficulty):
    dishes = {}
    n = 7 + difficulty
    for i in range(n):
        dishes[f"D{i + 1}"] = {f: rng.randint(1, 4) for f in rng.sample(FOODS, 3)}
    chosen = sorted(rng.sample(sorted(dishes), 3 + difficulty // 3))
    stock = Counter()
    for d in chosen:
        stock.update(dishes[d])
    stock = Counter({f: stock[f] for f in FOODS if stock[f]})
    return {"dishes": dishes, "stock": stock, "count": len(chosen), "chosen": chosen}


def observe(instance):
    lines = ["Leftovers: " + ", ".join(f"{n} {f}" for f, n in instance["stock"].items()) + ".", "Dishes:"]
    for name, need in instance["dishes"].items():
        lines.append(f"  {name}: " + ", ".join(f"{n} {f}" for f, n in need.items()))
    lines.append(f"Choose {instance['count']} different dishes that together use up the leftovers exactly.")
    lines.append("Answer with their names, separated by spaces.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 200:
        return False
    names = answer.split()
    if len(set(names)) != instance["count"] or len(names) != instance["count"]:
        return False
    if any(n not in instance["dishes"] for n in names):
        return False
    left = instance["stock"].copy()
    left.subtract([f for n in names for f, k in instance["dishes"][n].items() for _ in range(k)])
    return not any(left[f] for f in FOODS)


def reference_answer(instance):
    return " ".join(instance["chosen"])
