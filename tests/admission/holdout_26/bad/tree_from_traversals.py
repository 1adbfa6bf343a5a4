"""Rebuild a binary tree from two traversals, as nested JSON."""
import json
import sys

RESYN = {"profile": "standard", "family": "parsing", "tags": ["trees", "json"]}

sys.setrecursionlimit(2_000_000)  # degenerate trees can be deep


def build(rng, labels):
    if not labels:
        return None
    cut = rng.randrange(len(labels))
    return [labels[cut], build(rng, labels[:cut]), build(rng, labels[cut + 1:])]


def preorder(tree):
    return [] if tree is None else [tree[0]] + preorder(tree[1]) + preorder(tree[2])


def inorder(tree):
    return [] if tree is None else inorder(tree[1]) + [tree[0]] + inorder(tree[2])


def generate(rng, difficulty):
    labels = rng.sample("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 6 + difficulty)
    tree = build(rng, labels)
    return {"preorder": preorder(tree), "inorder": labels, "tree": tree}


def observe(instance):
    return (
        f"A binary tree has the preorder traversal {' '.join(instance['preorder'])} and the inorder traversal "
        f"{' '.join(instance['inorder'])}.\n"
        "Reply with the tree as JSON: a node is a list [label, left, right], and a missing child is null. "
        "JSON only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        tree = json.loads(answer.strip())
    except ValueError:
        return False
    return tree == instance["tree"]


def reference_answer(instance):
    return json.dumps(instance["tree"])
