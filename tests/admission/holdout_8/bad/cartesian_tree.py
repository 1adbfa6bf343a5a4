"""Build the Cartesian tree of a sequence, as nested JSON."""
import json
import sys

# Degenerate trees are as deep as the sequence is long; be generous.
sys.setrecursionlimit(10_000_000)

RESYN = {"tags": ["trees", "data-structures"]}


def build(seq):
    if not seq:
        return None
    i = seq.index(min(seq))
    return [build(seq[:i]), seq[i], build(seq[i + 1:])]


def generate(rng, difficulty):
    return {"seq": rng.sample(range(10, 100), 4 + 2 * difficulty)}


def observe(instance):
    return (
        "The Cartesian tree of a sequence has the smallest element as its root; its left subtree "
        "is the Cartesian tree of the elements before it, its right subtree that of the elements "
        "after it. Build it for: " + ", ".join(map(str, instance["seq"]))
        + "\nAnswer in JSON, a tree being [left, value, right] and an empty tree null; for the "
        "sequence 2, 1 this is [[null, 2, null], 1, null]."
    )


def verify(instance, answer):
    try:
        tree = json.loads(answer)
    except (ValueError, RecursionError):
        return 0.0
    return 1.0 if tree == build(instance["seq"]) else 0.0


def reference_answer(instance):
    return json.dumps(build(instance["seq"]))
