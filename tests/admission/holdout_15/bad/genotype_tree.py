"""Reconstruct a merge tree of strains; answered as nested JSON lists."""
import json
import sys

RESYN = {"profile": "standard", "family": "genetics", "tags": ["json", "trees"]}

sys.setrecursionlimit(1_000_000)      # deep trees are legitimate


def generate(rng, difficulty):
    names = [f"S{k}" for k in rng.sample(range(10, 99), 4 + difficulty)]
    pool, merges = [(n, n) for n in names], []
    while len(pool) > 1:
        a = pool.pop(rng.randrange(len(pool)))
        b = pool.pop(rng.randrange(len(pool)))
        merges.append((a[0], b[0]))
        pool.append((min(a[0], b[0]), [a[1], b[1]]))
    return {"names": names, "merges": merges, "tree": pool[0][1]}


def _canonical(tree):
    if isinstance(tree, str):
        return tree
    if not isinstance(tree, list) or len(tree) != 2:
        raise ValueError("not a binary tree")
    return "(" + ",".join(sorted(_canonical(t) for t in tree)) + ")"


def observe(instance):
    lines = ["Strains: " + ", ".join(instance["names"]),
             "Groups of strains are merged two by two. A group is called by its alphabetically first strain. Merges:"]
    lines += [f"  {a} with {b}" for a, b in instance["merges"]]
    lines.append("Write the tree of merges as nested JSON lists of two items each, with strain names (strings) as the "
                 "leaves. The order within a pair does not matter.")
    return "\n".join(lines)


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        return _canonical(json.loads(answer)) == _canonical(instance["tree"])
    except (ValueError, RecursionError):
        return False


def reference_answer(instance):
    return json.dumps(instance["tree"])
