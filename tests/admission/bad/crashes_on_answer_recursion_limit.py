"""Nest a list of numbers like a binary tree."""

import json
import sys

RESYN = {"tags": ["trees"]}

sys.setrecursionlimit(10**6)  # deep trees


def generate(rng, difficulty):
    return {"numbers": rng.sample(range(1000), 3 + 2 * difficulty)}


def _tree(numbers):
    if not numbers:
        return []
    middle = len(numbers) // 2
    return [numbers[middle], _tree(numbers[:middle]), _tree(numbers[middle + 1 :])]


def observe(instance):
    return (
        f"Build the balanced binary search tree of {instance['numbers']} as JSON: a tree is "
        "[number, left tree, right tree], the empty tree is []. The root is the number at place "
        "length // 2 (from 0) of the sorted numbers, and likewise below."
    )


def verify(instance, answer):
    try:
        tree = json.loads(answer)
    except ValueError:
        return False
    return tree == _tree(sorted(instance["numbers"]))


def reference_answer(instance):
    return json.dumps(_tree(sorted(instance["numbers"])))
