"""Build a nesting of crates with given weights; answer in JSON."""
import json
import sys

RESYN = {"profile": "standard", "family": "logistics", "tags": ["trees", "json"]}


def _tree(rng, depth, width):
    if depth == 0:
        return rng.randint(3, 60)
    return [_tree(rng, depth - 1 if rng.random() < 0.7 else 0, width) for _ in range(rng.randint(2, width))]


def _flat(tree):
    if isinstance(tree, int):
        return [tree]
    return [x for t in tree for x in _flat(t)]


def _double(tree, k):
    if isinstance(tree, int):
        return tree * k
    return [_double(t, k) for t in reversed(tree)]


def generate(rng, difficulty):
    tree = [_tree(rng, 1 + difficulty // 3, 3) for _ in range(3 + difficulty // 3)]
    return {"tree": tree, "factor": rng.randint(2, 9)}


def observe(instance):
    return "\n".join([
        "Crates within crates are written as nested JSON lists; numbers are weights of goods:",
        json.dumps(instance["tree"]),
        f"Turn the order around at every level of nesting and multiply every weight by {instance['factor']}.",
        "Answer with the resulting JSON list."])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    sys.setrecursionlimit(10 ** 6)
    try:
        tree = json.loads(answer, parse_int=lambda s: int(s[:12]), parse_float=str)
    except ValueError:
        return False
    return json.dumps(tree) == json.dumps(_double(instance["tree"], instance["factor"]))


def reference_answer(instance):
    return json.dumps(_double(instance["tree"], instance["factor"]))
