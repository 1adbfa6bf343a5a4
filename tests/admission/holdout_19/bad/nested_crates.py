"""Warehouse: which crate lies in which? Write the nesting with brackets."""
import sys

sys.setrecursionlimit(1_000_000)

RESYN = {"profile": "standard", "family": "nested_crates", "tags": ["trees", "brackets"]}


def generate(rng, difficulty):
    n = 11 + 2 * difficulty
    names = rng.sample(range(1, n + 1), n)
    inside = [(names[i], names[rng.randrange(max(0, i - 4), i)]) for i in range(1, n)]
    rng.shuffle(inside)
    return {"count": n, "outer": names[0], "inside": inside}


def _nesting(instance, crate=None):
    crate = instance["outer"] if crate is None else crate
    return [_nesting(instance, child) for child, parent in instance["inside"] if parent == crate]


def _parse(text):
    root, stack = [], []
    stack.append(root)
    for ch in text:
        if ch == "(":
            node = []
            stack[-1].append(node)
            stack.append(node)
        elif ch == ")":
            if len(stack) == 1:
                return None
            stack.pop()
        else:
            return None
    return root[0] if len(stack) == 1 and len(root) == 1 else None


def _canonical(node):
    return "(" + "".join(sorted(map(_canonical, node))) + ")"


def observe(instance):
    rows = "\n".join(f"Crate {a} lies directly in crate {b}." for a, b in instance["inside"])
    return (
        f"There are {instance['count']} crates; crate {instance['outer']} is the outermost.\n{rows}\n"
        "Write the nesting with round brackets only: one pair for each crate, round the pairs of the crates that lie "
        "in it, so that (()(())) is a crate with two in it, one of which holds another. Crates that lie in the same "
        "one may be written in any order."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    tree = _parse("".join(answer.split()))
    if tree is None:
        return False
    return _canonical(tree) == _canonical(_nesting(instance))


def reference_answer(instance):
    return _canonical(_nesting(instance))
