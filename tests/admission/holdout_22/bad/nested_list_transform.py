"""Transform a nested list."""
import json
import sys

sys.setrecursionlimit(1_000_000)


def build(rng, depth):
    if depth == 0 or rng.random() < 0.15:
        return rng.randint(10, 99)
    return [build(rng, depth - 1) for _ in range(rng.randint(2, 3))]


def generate(rng, difficulty):
    depth = 2 + difficulty // 3
    tree = [build(rng, depth) for _ in range(3)]
    return {"tree": tree, "add": rng.randint(2, 9)}


def transform(node, add, level=0):
    if isinstance(node, int):
        return node + add * level
    return [transform(child, add, level + 1) for child in reversed(node)]


def observe(instance):
    return (f"Take the nested list {json.dumps(instance['tree'])}.\nReverse the order of the elements in every list, inner ones "
            f"included, and add {instance['add']} times its depth to every number (numbers directly in the outer list have "
            "depth 1, those one list deeper depth 2, and so on).\nAnswer with the resulting list as JSON.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        data = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(data, list):
        return False
    return json.dumps(data) == json.dumps(transform(instance["tree"], instance["add"]))


def reference_answer(instance):
    return json.dumps(transform(instance["tree"], instance["add"]))
