"""Biology: build the cladogram from the order in which lineages split."""
import json
import sys

sys.setrecursionlimit(1_000_000)
TAXA = ["newt", "frog", "boa", "kiwi", "emu", "bat", "lynx", "wolf", "tapir", "lemur", "gibbon", "human", "shrew", "mole"]


def generate(rng, difficulty):
    names = rng.sample(TAXA, 4 + difficulty)
    groups = [[n] for n in names]
    merges = []
    while len(groups) > 1:
        a, b = rng.sample(range(len(groups)), 2)
        merges.append([rng.choice(groups[a]), rng.choice(groups[b])])
        merged = groups[a] + groups[b]
        groups = [g for k, g in enumerate(groups) if k not in (a, b)] + [merged]
    return {"names": names, "merges": merges}


def _tree(instance):
    where = {n: n for n in instance["names"]}
    for a, b in instance["merges"]:
        ta, tb = where[a], where[b]
        joined = [ta, tb]
        for n in where:
            if where[n] is ta or where[n] is tb:
                where[n] = joined
    return where[instance["names"][0]]


def _canon(tree):
    if isinstance(tree, str):
        return tree
    if not isinstance(tree, list):
        raise ValueError("not a tree")
    parts = sorted(map(_canon, tree))
    if len(parts) != 2:
        raise ValueError("not a binary tree")
    return "(" + ",".join(parts) + ")"


def observe(instance):
    steps = "\n".join(f"{k}. the group of {a} joins the group of {b}" for k, (a, b) in enumerate(instance["merges"], 1))
    return (f"Every taxon starts as its own group: {', '.join(instance['names'])}.\n{steps}\nEach step makes a new group with "
            "two branches. Write the final tree as nested JSON lists with two entries each and the names as strings, for "
            'example ["x", ["y", "z"]]. The order of two branches does not matter.')


def verify(instance, answer):
    try:
        return _canon(json.loads(answer)) == _canon(_tree(instance))
    except (ValueError, TypeError, RecursionError):
        return False


def reference_answer(instance):
    return json.dumps(_tree(instance))
