"""Write a family tree as nested JSON lists."""
import json
import sys

RESYN = {"profile": "standard", "family": "descendants_json", "tags": ["family trees"]}
sys.setrecursionlimit(1000000)
NAMES = "Ada Bob Cy Di Ed Flo Gus Hal Ida Jo Kit Lu Mo Ned Ola Pam".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 5 + difficulty)
    return {"root": names[0], "parent": [(n, names[rng.randrange(i)]) for i, n in enumerate(names) if i]}


def _tree(instance, name):
    kids = sorted(c for c, p in instance["parent"] if p == name)
    return [name] + [_tree(instance, c) for c in kids]


def observe(instance):
    rows = "; ".join(f"{c} is a child of {p}" for c, p in instance["parent"])
    return (f"{rows}. Write the tree below {instance['root']} as JSON: a person is [\"name\", child, child, ...] with the "
            "children in alphabetical order.")


def verify(instance, answer):
    try:
        return json.loads(answer) == _tree(instance, instance["root"])
    except (ValueError, TypeError, RecursionError):
        return False


def reference_answer(instance):
    return json.dumps(_tree(instance, instance["root"]))
