"""Build a nested family tree from facts."""
import json
import sys

RESYN = {"profile": "standard", "family": "family_tree_json", "tags": ["genealogy", "trees"]}
NAMES = "Ane Bjarne Cecilie Dag Eli Frode Gunn Harald Inga Jens Kari Leif Mona Njal Olga Per Ragna Stein Tora Ulf Vera Yngve Ase Odd".split()

sys.setrecursionlimit(1_000_000)


def generate(rng, difficulty):
    names = rng.sample(NAMES, 6 + difficulty)
    facts = [(names[i], names[rng.randrange(i)]) for i in range(1, len(names))]
    rng.shuffle(facts)
    return {"root": names[0], "facts": facts}


def _tree(instance, name):
    return {c: _tree(instance, c) for c, p in instance["facts"] if p == name}


def observe(instance):
    facts = "\n".join(f"{c} is a child of {p}." for c, p in instance["facts"])
    return (
        f"{facts}\nWrite the family tree of {instance['root']} as nested JSON: every person is a key whose value is the object "
        "of that person's children ({} if there are none), e.g. {\"Bo\": {\"Al\": {}, \"Cy\": {}}}. The order of children "
        "does not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        tree = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    return tree == {instance["root"]: _tree(instance, instance["root"])}


def reference_answer(instance):
    return json.dumps({instance["root"]: _tree(instance, instance["root"])})
