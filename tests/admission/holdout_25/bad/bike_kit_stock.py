"""How many bike kits can be built, and what is missing for one more?"""
import json
from collections import Counter

PARTS = ["frame", "wheel", "chain", "pedal", "saddle", "brake", "bell", "lamp", "tube", "spoke set"]


def generate(rng, difficulty):
    names = rng.sample(PARTS, min(len(PARTS), 4 + difficulty // 2))
    recipe = {p: rng.randint(1, 3 + difficulty) for p in names}
    stock = Counter()
    for _ in range(4 + 2 * difficulty):
        stock[rng.choice(names[:-1])] += rng.randint(1, 9)
    return {"recipe": recipe, "stock": stock, "wanted": rng.randint(11, 30 + 5 * difficulty)}


def _missing(instance):
    need = {}
    for part, per_kit in instance["recipe"].items():
        lack = per_kit * instance["wanted"] - instance["stock"][part]
        if lack > 0:
            need[part] = lack
    return need


def observe(instance):
    recipe = "\n".join(f"- {n} x {p}" for p, n in instance["recipe"].items())
    stock = "\n".join(f"- {n} x {p}" for p, n in sorted(instance["stock"].items()))
    return (
        f"One repair kit needs:\n{recipe}\nIn stock (what is not listed is out of stock):\n{stock}\n"
        f"We want to pack {instance['wanted']} kits. Which parts have to be ordered, and how many of "
        "each?\nAnswer as a JSON object from part name to missing number, with only the parts that "
        "are missing."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(data, dict) or any(type(v) is not int for v in data.values()):
        return False
    return data == _missing(instance)


def reference_answer(instance):
    return json.dumps(_missing(instance))
