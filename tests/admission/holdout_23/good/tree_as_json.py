"""Insert keys into a binary search tree and print it as JSON."""
import json

RESYN = {"profile": "standard", "family": "data_structures", "tags": ["algorithms", "trees"]}


def generate(rng, difficulty):
    return {"keys": rng.sample(range(1, 200), 5 + difficulty)}


def _tree(keys):
    root = None
    for key in keys:
        node = {"key": key, "left": None, "right": None}
        if root is None:
            root = node
            continue
        here = root
        while True:
            side = "left" if key < here["key"] else "right"
            if here[side] is None:
                here[side] = node
                break
            here = here[side]
    return root


def _same(a, b):
    if a is None or b is None:
        return a is None and b is None
    return (isinstance(a, dict) and set(a) == set(b) and type(a["key"]) is int and a["key"] == b["key"]
            and _same(a["left"], b["left"]) and _same(a["right"], b["right"]))


def observe(instance):
    return (f"Insert the keys {', '.join(map(str, instance['keys']))} in this order into an empty unbalanced binary "
            "search tree. Write the tree as JSON: each node is an object with exactly the members key, left and right, "
            "a missing child is null.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    try:
        data = json.loads(answer)
        return data is not None and _same(data, _tree(instance["keys"]))
    except Exception:
        return False


def reference_answer(instance):
    return json.dumps(_tree(instance["keys"]))
