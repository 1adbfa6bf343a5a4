"""Rebuild a binary tree from two of its traversals; the answer is read by a recursive parser of bounded depth."""
import re

RESYN = {"description": "binary tree from traversals", "tags": ["trees", "recursion"]}
FRUIT = "abcdefghijklmnopqrstuvwxyz"
DEEPEST = 40


def _grow(rng, labels):
    if not labels:
        return None
    cut = rng.randrange(len(labels))
    return [labels[cut], _grow(rng, labels[:cut]), _grow(rng, labels[cut + 1:])]


def generate(rng, difficulty):
    labels = rng.sample(FRUIT, 6 + difficulty)
    return {"tree": _grow(rng, labels), "first": rng.choice(["preorder", "postorder"])}


def _walk(tree, kind):
    if tree is None:
        return ""
    label, left, right = tree
    left, right = _walk(left, kind), _walk(right, kind)
    return {"preorder": label + left + right, "inorder": left + label + right, "postorder": left + right + label}[kind]


def _write(tree):
    if tree is None:
        return "."
    label, left, right = tree
    if left is None and right is None:
        return label
    return f"({_write(left)} {label} {_write(right)})"


class _Reader:
    def __init__(self, text):
        self.tokens, self.at = re.findall(r"[a-z().]", text), 0

    def next(self):
        token = self.tokens[self.at] if self.at < len(self.tokens) else ""
        self.at += 1
        return token

    def tree(self, depth=0):
        token = self.next()
        if token == ".":
            return None
        if token.isalpha():
            return [token, None, None]
        if token != "(" or depth > DEEPEST:
            raise ValueError("no tree")
        left = self.tree(depth + 1)
        label = self.next()
        if not label.isalpha():
            raise ValueError("no label")
        right = self.tree(depth + 1)
        if self.next() != ")":
            raise ValueError("no end")
        return [label, left, right]


def observe(instance):
    tree = instance["tree"]
    return (
        f"A binary tree has the {instance['first']} {_walk(tree, instance['first'])} and the inorder {_walk(tree, 'inorder')}.\n"
        "Write the tree: a leaf as its letter, any other node as (left letter right) with its left and right subtree, and a missing "
        "subtree as a full stop. For example ((x y .) z w) has the root z, whose left child y has only a left child x. Spaces do not matter."
    )


def verify(instance, answer):
    if len(answer) > 600 or not re.fullmatch(r"[a-z().\s]+", answer):
        return False
    reader = _Reader(answer)
    try:
        tree = reader.tree()
    except ValueError:
        return False
    return reader.at == len(reader.tokens) and tree == instance["tree"]


def reference_answer(instance):
    return _write(instance["tree"])
