"""Insert keys into a binary search tree and list it in postorder."""
import re

RESYN = {"profile": "standard", "family": "trees", "tags": ["traversal"]}


def _postorder(keys):
    left, right = {}, {}
    root = keys[0]
    for k in keys[1:]:
        node = root
        while True:
            side = left if k < node else right
            if node not in side:
                side[node] = k
                break
            node = side[node]
    out, stack = [], [root]
    while stack:
        node = stack.pop()
        out.append(node)
        for side in (left, right):
            if node in side:
                stack.append(side[node])
    return out[::-1]


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    while True:
        keys = rng.sample(range(10, 60 + 40 * difficulty), n)
        if _postorder(keys) not in (keys, sorted(keys), sorted(keys, reverse=True), keys[::-1]):
            return {"keys": keys}


def observe(instance):
    return (
        "The keys " + ", ".join(map(str, instance["keys"])) + " are inserted in this order into an empty "
        "binary search tree (no balancing). List the keys in postorder, separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    return _ints(answer) == _postorder(instance["keys"])


def reference_answer(instance):
    return " ".join(map(str, _postorder(instance["keys"])))
