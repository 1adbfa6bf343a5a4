"""Boxes within boxes: write the packing as nested lists."""
import json
import sys

sys.setrecursionlimit(10 ** 6)

RESYN = {"profile": "standard", "family": "warehouse", "tags": ["tree"]}


def generate(rng, difficulty):
    count = 5 + 2 * difficulty
    inside = [None] + [rng.randrange(i) for i in range(1, count)]
    labels = rng.sample(range(100, 1000), count)
    order = list(range(1, count))
    rng.shuffle(order)
    facts = [[labels[i], labels[inside[i]]] for i in order]
    return {"root": labels[0], "facts": facts}


def _tree(instance, label):
    children = sorted(a for a, b in instance["facts"] if b == label)
    return [label] + [_tree(instance, child) for child in children]


def observe(instance):
    rows = "\n".join(f"box {a} lies directly in box {b}" for a, b in instance["facts"])
    return (
        rows + f"\n\nWrite the packing of box {instance['root']} as nested JSON lists: a box is "
        "[number, inner box, inner box, ...], inner boxes by rising number. An empty box is "
        "[number]. Answer with the JSON text only."
    )


def _same(tree, expected):
    if type(tree) is not list or len(tree) != len(expected):
        return False
    if type(tree[0]) is not int or tree[0] != expected[0]:
        return False
    return all(_same(a, b) for a, b in zip(tree[1:], expected[1:]))


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    try:
        tree = json.loads(answer)
    except ValueError:
        return 0.0
    return 1.0 if _same(tree, _tree(instance, instance["root"])) else 0.0


def reference_answer(instance):
    return json.dumps(_tree(instance, instance["root"]))
