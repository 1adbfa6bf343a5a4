"""Sort a nested list at every level and print it as JSON."""
import json
import sys

RESYN = {"profile": "standard", "family": "formatting", "tags": ["json", "nesting", "sorting"]}

sys.setrecursionlimit(10_000_000)


def _tree(rng, depth, width):
    if depth == 0:
        return rng.randint(1, 99)
    return [_tree(rng, rng.randint(0, depth - 1), width) for _ in range(rng.randint(2, width))]


def _weight(node):
    return node if isinstance(node, int) else sum(_weight(child) for child in node)


def _arrange(node):
    if isinstance(node, int):
        return node
    return sorted((_arrange(child) for child in node), key=lambda n: (_weight(n), json.dumps(n)))


def generate(rng, difficulty):
    while True:
        tree = [_tree(rng, 2 + difficulty // 4, 3 + difficulty // 3) for _ in range(3)]
        text = json.dumps(tree)
        if 25 + 8 * difficulty <= len(text) <= 900 and _arrange(tree) != tree:
            return {"tree": tree}


def observe(instance):
    return (
        "The weight of a nested list is the sum of all the numbers in it. Rearrange this list so that, at each "
        "level, the members stand in the order of their weights (a number weighs itself), and those of one "
        "weight in the order of their JSON text with ', ' between members, after they have been rearranged "
        "themselves:\n\n%s\n\nAnswer with the list as JSON." % json.dumps(instance["tree"])
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    try:
        given = json.loads(answer)
    except (ValueError, RecursionError):
        return False
    if not isinstance(given, list):
        return False
    return json.dumps(given) == json.dumps(_arrange(instance["tree"]))


def reference_answer(instance):
    return json.dumps(_arrange(instance["tree"]))
