"""Mirror a nested list written with brackets."""

MAX_DEPTH = 40


def generate(rng, difficulty):
    def tree(depth):
        if depth == 0 or rng.random() < 0.2:
            return rng.choice("abcdefghjkmnpqrstuvwxyz")
        return [tree(depth - 1) for _ in range(rng.randint(2, 3))]

    depth = 2 + difficulty // 3
    while True:
        items = [tree(depth) for _ in range(2 + difficulty)]
        if mirror(items) != items:
            return {"tree": items}


def mirror(node):
    return [mirror(child) for child in reversed(node)] if isinstance(node, list) else node


def write(node):
    return "(" + " ".join(map(write, node)) + ")" if isinstance(node, list) else node


def read(tokens, depth=0):
    """One node from the front of the reversed token list."""
    if depth > MAX_DEPTH or not tokens:
        raise ValueError("too deep or too short")
    token = tokens.pop()
    if token == ")":
        raise ValueError("unexpected )")
    if token != "(":
        return token
    out = []
    while tokens and tokens[-1] != ")":
        out.append(read(tokens, depth + 1))
    if not tokens:
        raise ValueError("missing )")
    tokens.pop()
    return out


def observe(instance):
    return (
        "Reverse this nested list at every level (the order of the members of every list, also of the inner ones): "
        f"{write(instance['tree'])}\nAnswer in the same notation."
    )


def verify(instance, answer):
    if len(answer) > 20000:
        return False
    tokens = answer.replace("(", " ( ").replace(")", " ) ").split()[::-1]
    try:
        node = read(tokens)
    except ValueError:
        return False
    return not tokens and node == mirror(instance["tree"])


def reference_answer(instance):
    return write(mirror(instance["tree"]))
