"""Build a nested list whose depth-weighted sum is right; the reader recurses to a bounded depth."""

RESYN = {"description": "Nested lists with a given weighted sum", "tags": ["recursion", "several answers"]}

DEEPEST = 12


def _weigh(node, depth):
    if isinstance(node, int):
        return node * depth
    return sum(_weigh(part, depth + 1) for part in node)


def _leaves(node):
    return [node] if isinstance(node, int) else [n for part in node for n in _leaves(part)]


def _random(rng, numbers, depth):
    if len(numbers) == 1:
        nest = rng.random() < 0.3 and depth < DEEPEST - 1
        return [numbers[0]] if nest else numbers[0]
    cut = rng.randint(1, len(numbers) - 1)
    if depth >= DEEPEST - 2:
        return list(numbers)
    head, tail = _random(rng, numbers[:cut], depth + 1), numbers[cut:]
    return [head, *tail] if rng.random() < 0.5 else [head, _random(rng, tail, depth + 1)]


def _write(node):
    return str(node) if isinstance(node, int) else "[" + " ".join(_write(p) for p in node) + "]"


def generate(rng, difficulty):
    while True:
        numbers = [rng.randint(2, 30 + 5 * difficulty) for _ in range(4 + difficulty)]
        tree = _random(rng, numbers, 1)
        total = _weigh(tree, 0)
        if total > 2 * sum(numbers):
            return {"numbers": numbers, "total": total, "tree": _write(tree)}


def observe(instance):
    return (
        f"Put square brackets into the sequence {' '.join(map(str, instance['numbers']))}, keeping the order, so that it "
        "becomes one nested list. The weight of a number is the number times the count of brackets around it (the "
        f"outermost pair counts, too), and the weights must add up to {instance['total']}. No list may be empty, and no "
        f"number may have more than {DEEPEST} brackets around it. Any right answer will do. Write the list with spaces "
        "between the numbers, for example `[1 [2 3] 4]` (weight 1 + 4 + 6 + 4 = 15)."
    )


def _read(tokens, at, depth):
    """The list that begins behind the bracket at `at - 1` and the place behind it; None if malformed."""
    if depth > DEEPEST:
        return None
    parts = []
    while at < len(tokens):
        token = tokens[at]
        if token == "]":
            return (parts, at + 1) if parts else None
        if token == "[":
            inner = _read(tokens, at + 1, depth + 1)
            if inner is None:
                return None
            parts.append(inner[0])
            at = inner[1]
        else:
            parts.append(int(token))
            at += 1
    return None


def verify(instance, answer):
    if len(answer) > 2000:
        return False
    tokens = answer.replace("[", " [ ").replace("]", " ] ").replace(",", " ").split()
    if not tokens or tokens[0] != "[":
        return False
    if not all(t in ("[", "]") or (t.isascii() and t.isdigit() and len(t) < 6) for t in tokens):
        return False
    result = _read(tokens, 1, 1)
    if result is None or result[1] != len(tokens):
        return False
    tree = result[0]
    return _leaves(tree) == instance["numbers"] and _weigh(tree, 0) == instance["total"]


def reference_answer(instance):
    return instance["tree"]
