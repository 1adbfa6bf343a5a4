"""Post-order of a binary search tree."""
import re


def insert(tree, value):
    while True:
        side = "left" if value < tree["value"] else "right"
        if side not in tree:
            tree[side] = {"value": value}
            return
        tree = tree[side]


def generate(rng, difficulty):
    values = rng.sample(range(10, 100 + 30 * difficulty), 7 + difficulty)
    return {"values": values}


def build(values):
    tree = {"value": values[0]}
    for value in values[1:]:
        insert(tree, value)
    return tree


def postorder(tree):
    out = []
    for side in ("left", "right"):
        if side in tree:
            out += postorder(tree[side])
    return out + [tree["value"]]


def observe(instance):
    return ("These numbers are inserted in turn into an empty binary search tree (smaller ones left, no balancing): " +
            " ".join(map(str, instance["values"])) +
            "\nAnswer with the numbers in post-order (left subtree, right subtree, node), separated by blanks.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    parts = answer.split()
    return all(re.fullmatch(r"[0-9]{1,5}", p) for p in parts) and \
        [int(p) for p in parts] == postorder(build(instance["values"]))


def reference_answer(instance):
    def walk(node):
        if len(node) == 1:
            return [node["value"]]
        return walk(node["left"]) + walk(node["right"]) + [node["value"]]
    return " ".join(map(str, walk(build(instance["values"]))))
