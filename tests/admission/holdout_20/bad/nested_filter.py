"""Remove numbers from a nested list."""
import json
import sys

RESYN = {"profile": "standard", "family": "lists", "tags": ["recursion", "json"]}

sys.setrecursionlimit(1_000_000)


def _build(rng, depth):
    items = []
    for _ in range(rng.randint(2, 4)):
        if depth and rng.random() < 0.6:
            items.append(_build(rng, depth - 1))
        else:
            items.append(rng.randint(1, 60))
    return items


def _flat(tree):
    out = []
    for item in tree:
        if isinstance(item, list):
            out += _flat(item)
        else:
            out.append(item)
    return out


def _filter(tree, k):
    """Drop the multiples of k, then every list that is left empty."""
    out = []
    for item in tree:
        if isinstance(item, list):
            item = _filter(item, k)
            if item:
                out.append(item)
        elif item % k:
            out.append(item)
    return out


def generate(rng, difficulty):
    while True:
        tree = _build(rng, 1 + (difficulty + 1) // 3)
        k = rng.choice([2, 3])
        numbers = _flat(tree)
        left = [x for x in numbers if x % k]
        if 5 + difficulty <= len(numbers) <= 20 + 6 * difficulty and len(left) >= 4 and len(left) < len(numbers):
            return {"tree": tree, "k": k}


def observe(instance):
    return (
        f"From the nested list\n{json.dumps(instance['tree'])}\n"
        f"remove all multiples of {instance['k']}, and then every list that has become empty. "
        "Answer with what remains, as a nested list in JSON."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        data = json.loads(answer)
    except ValueError:
        return False
    expected = _filter(instance["tree"], instance["k"])
    return json.dumps(data) == json.dumps(expected)


def reference_answer(instance):
    return json.dumps(_filter(instance["tree"], instance["k"]))
