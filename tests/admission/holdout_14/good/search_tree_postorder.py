"""From the preorder of a search tree to its postorder."""
import re


def generate(rng, difficulty):
    keys = rng.sample(range(1, 100), 7 + 2 * difficulty)
    return {"inserted": keys}


def _walks(keys):
    tree = {}
    for k in keys:
        tree[k] = [None, None]
        node = keys[0]
        while node != k:
            side = k > node
            if tree[node][side] is None:
                tree[node][side] = k
            node = tree[node][side]

    def pre(v):
        return [] if v is None else [v] + pre(tree[v][0]) + pre(tree[v][1])

    def post(v):
        return [] if v is None else post(tree[v][0]) + post(tree[v][1]) + [v]

    return pre(keys[0]), post(keys[0])


def observe(instance):
    pre, _ = _walks(instance["inserted"])
    return (
        f"The preorder walk of a binary search tree is {' '.join(map(str, pre))}. What is its postorder walk? "
        "Answer with the numbers, separated by spaces or commas."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return False
    if not re.fullmatch(r"[0-9]{1,3}([\s,]+[0-9]{1,3})*", answer.strip()):
        return False
    return [int(t) for t in re.findall(r"[0-9]+", answer)] == _walks(instance["inserted"])[1]


def reference_answer(instance):
    return " ".join(map(str, _walks(instance["inserted"])[1]))
