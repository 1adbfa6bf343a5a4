"""Family tree as nested JSON."""
import json

RESYN = {"profile": "standard", "family": "cousin_list", "tags": ["family trees"]}
NAMES = "Ada Bob Cy Di Ed Flo Gus Hal Ida Jo Kit Lu Mo Ned Ola Pam Quy".split()


def generate(rng, difficulty):
    names = rng.sample(NAMES, 6 + difficulty)
    return {"root": names[0], "parent": {n: names[rng.randrange(i)] for i, n in enumerate(names) if i}}


def _tree(instance, name):
    return [name] + [_tree(instance, c) for c in sorted(c for c, p in instance["parent"].items() if p == name)]


def observe(instance):
    rows = "; ".join(f"{c} is a child of {p}" for c, p in sorted(instance["parent"].items()))
    return (f"{rows}. Write the tree below {instance['root']} as JSON: a person is [\"name\", child, child, ...] with the children in "
            "alphabetical order.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    try:
        return json.loads(answer) == _tree(instance, instance["root"])
    except (ValueError, RecursionError):
        return False


def reference_answer(instance):
    return json.dumps(_tree(instance, instance["root"]))
