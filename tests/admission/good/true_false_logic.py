"""Evaluate a Boolean expression."""

RESYN = {"tags": ["logic"]}


def generate(rng, difficulty):
    names = "pqrstu"[: 2 + difficulty // 2]
    return {
        "values": {name: rng.random() < 0.5 for name in names},
        "tree": _tree(rng, names, 2 + difficulty),
    }


def _tree(rng, names, size):
    if size <= 1:
        return rng.choice(names)
    left = rng.randrange(1, size)
    operator = rng.choice(["and", "or", "xor"])
    parts = [operator, _tree(rng, names, left), _tree(rng, names, size - left)]
    return parts if rng.random() < 0.7 else ["not", parts]


def _text(tree):
    if isinstance(tree, str):
        return tree
    if tree[0] == "not":
        return f"not {_text(tree[1])}"
    return f"({_text(tree[1])} {tree[0]} {_text(tree[2])})"


def _value(tree, values):
    if isinstance(tree, str):
        return values[tree]
    if tree[0] == "not":
        return not _value(tree[1], values)
    a, b = _value(tree[1], values), _value(tree[2], values)
    return {"and": a and b, "or": a or b, "xor": a != b}[tree[0]]


def observe(instance):
    values = ", ".join(f"{name} is {value}" for name, value in instance["values"].items())
    return f"{values}. What is {_text(instance['tree'])}? Answer True or False."


def verify(instance, answer):
    return answer.strip().lower() == str(_value(instance["tree"], instance["values"])).lower()


def reference_answer(instance):
    return str(_value(instance["tree"], instance["values"]))
