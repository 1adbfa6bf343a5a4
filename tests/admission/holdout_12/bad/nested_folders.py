"""Folder trees as nested lists."""
import json
import sys

sys.setrecursionlimit(10**6)  # trees may be deep


def generate(rng, difficulty):
    size = 5 + 3 * difficulty
    return {"parents": [None] + [rng.randrange(max(0, i - 5), i) for i in range(1, size)]}


def tree(parents):
    children = [[] for _ in parents]
    for i, p in enumerate(parents):
        if p is not None:
            children[p].append(i)

    def build(i):
        return [i, *map(build, children[i])]

    return build(0)


def canonical(node):
    """The same tree with sorted children; None for anything else."""
    if type(node) is not list or not node or type(node[0]) is not int:
        return None
    below = list(map(canonical, node[1:]))
    return None if None in below else [node[0], *sorted(below)]


def observe(instance):
    rows = ", ".join(f"{i} lies in {p}" for i, p in enumerate(instance["parents"]) if p is not None)
    return (
        f"Folder 0 is the root; {rows}. Write the tree as nested JSON lists: a folder is a list of its number followed by "
        "the lists of the folders in it, in any order, e.g. [7, [8, [9]], [10]]"
    )


def verify(instance, answer):
    try:
        given = json.loads(answer)
    except ValueError:
        return 0.0
    return 1.0 if canonical(given) == canonical(tree(instance["parents"])) else 0.0


def reference_answer(instance):
    return json.dumps(tree(instance["parents"]))
