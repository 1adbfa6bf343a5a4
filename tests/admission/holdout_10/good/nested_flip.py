"""Mirror nested lists; the answer is read as a Python literal."""
import ast

RESYN = {"tags": ["lists", "recursion"]}
# literal_eval complains in any of these ways about odd text
COMPLAINTS = (ValueError, SyntaxError, TypeError, MemoryError, RecursionError)


def random_tree(rng, depth, width):
    if depth == 0:
        return rng.randint(0, 99)
    return [
        random_tree(rng, depth - 1 if rng.random() < 0.7 else 0, width) for _ in range(rng.randint(2, width))
    ]


def generate(rng, difficulty):
    while True:
        tree = [random_tree(rng, 1 + difficulty // 3, 3) for _ in range(2 + difficulty // 2)]
        if mirror(tree) != tree and 10 * difficulty <= len(repr(tree)) <= 1500:
            return {"tree": tree}


def mirror(tree):
    return [mirror(branch) for branch in reversed(tree)] if isinstance(tree, list) else tree


def same(a, b):
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    return type(a) is type(b) and a == b


def observe(instance):
    return (
        f"Mirror this nested list: reverse the order of the elements in it and in every list inside it.\n"
        f"{instance['tree']}\nAnswer with the mirrored list in the same notation."
    )


def verify(instance, answer):
    text = answer.strip()
    if len(text) > 3000:
        return False
    try:
        given = ast.literal_eval(text)
    except COMPLAINTS:
        return False
    return same(given, mirror(instance["tree"]))


def reference_answer(instance):
    return repr(mirror(instance["tree"]))
