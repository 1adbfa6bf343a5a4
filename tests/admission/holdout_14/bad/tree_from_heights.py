"""Draw a rooted tree in bracket notation."""


def generate(rng, difficulty):
    n = 7 + 2 * difficulty
    # parent of each vertex but the root 0
    parents = [rng.randrange(max(0, k - 5), k) for k in range(1, n)]
    return {"parents": parents}


class _Bad(Exception):
    pass


def _parse(text, pos):
    """Read one node at pos; give its name, its children and the place after it."""
    if pos >= len(text) or text[pos] != "(":
        raise _Bad
    pos += 1
    begin = pos
    while pos < len(text) and text[pos] in "0123456789":
        pos += 1
    name = text[begin:pos]
    children = []
    while pos < len(text) and text[pos] == "(":
        child, pos = _parse(text, pos)
        children.append(child)
    if pos >= len(text) or text[pos] != ")":
        raise _Bad
    return (name, children), pos + 1


def observe(instance):
    lines = ", ".join(f"{k}: {p}" for k, p in enumerate(instance["parents"], 1))
    return (
        f"A rooted tree has the root 0; the parents of the other nodes are {lines}. Write it in brackets: a node is an opening "
        "bracket, its number, its children one after the other in any order, and a closing bracket, without spaces, "
        "such as (0(2)(1(3)))."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    try:
        tree, end = _parse(text, 0)
    except _Bad:
        return False
    if end != len(text) or tree[0] != "0":
        return False
    found, todo = [], [tree]
    while todo:
        name, children = todo.pop()
        for child in children:
            found.append((child[0], name))
            todo.append(child)
    return sorted(found) == sorted((str(k), str(p)) for k, p in enumerate(instance["parents"], 1))


def reference_answer(instance):
    def show(v):
        return f"({v}" + "".join(show(k) for k, p in enumerate(instance["parents"], 1) if p == v) + ")"

    return show(0)
