"""Rebuild a binary tree from its two traversals; the tree is written as nested JSON lists."""

import json
import sys

RESYN = {"description": "Binary tree from traversals", "tags": ["trees"]}

# Degenerate trees are deep; the default limit of 1000 is too small for them.
sys.setrecursionlimit(2_000_000)


def random_tree(rng, labels):
    if not labels:
        return []
    split = rng.randrange(len(labels))
    return [labels[split], random_tree(rng, labels[:split]), random_tree(rng, labels[split + 1:])]


def inorder(tree):
    return inorder(tree[1]) + [tree[0]] + inorder(tree[2]) if tree else []


def preorder(tree):
    return [tree[0]] + preorder(tree[1]) + preorder(tree[2]) if tree else []


def generate(rng, difficulty):
    labels = list(range(1, 4 + 3 * difficulty))
    rng.shuffle(labels)
    tree = random_tree(rng, labels)
    return {"inorder": inorder(tree), "preorder": preorder(tree)}


def rebuild(pre, order):
    if not pre:
        return []
    split = order.index(pre[0])
    return [pre[0], rebuild(pre[1:split + 1], order[:split]), rebuild(pre[split + 1:], order[split + 1:])]


def observe(instance):
    return (
        "The nodes of a binary tree carry different numbers.\n"
        f"Inorder (left, node, right): {' '.join(map(str, instance['inorder']))}\n"
        f"Preorder (node, left, right): {' '.join(map(str, instance['preorder']))}\n"
        "Write the tree as JSON: an empty tree is [], any other tree is a list of three elements, the number of its root, its "
        "left subtree and its right subtree. For example [70, [], [80, [], []]] is a root 70 with a right child 80."
    )


def verify(instance, answer):
    try:
        tree = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    expected = rebuild(instance["preorder"], instance["inorder"])
    return isinstance(tree, list) and json.dumps(tree) == json.dumps(expected)


def reference_answer(instance):
    return json.dumps(rebuild(instance["preorder"], instance["inorder"]))
