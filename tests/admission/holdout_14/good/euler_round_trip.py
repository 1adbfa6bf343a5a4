"""A round trip over every edge exactly once."""
import re


def generate(rng, difficulty):
    n = 6 + difficulty
    edges = set()
    for _ in range(2):
        while True:
            order = list(range(n))
            rng.shuffle(order)
            cycle = {tuple(sorted(e)) for e in zip(order, order[1:] + order[:1])}
            if not cycle & edges:
                edges |= cycle
                break
    shown = sorted(edges)
    rng.shuffle(shown)
    return {"n": n, "edges": shown}


def observe(instance):
    return (
        f"A graph on the vertices 0 to {instance['n'] - 1} has the edges "
        + ", ".join(f"{a}-{b}" for a, b in instance["edges"])
        + ". Find a closed walk that uses every edge exactly once. Answer with the vertices in the order of the walk, "
        "separated by spaces, the first vertex again at the end. Any such walk is right."
    )


def verify(instance, answer):
    m = len(instance["edges"])
    if not isinstance(answer, str) or len(answer) > 8 * (m + 1):
        return False
    tokens = answer.split()
    if len(tokens) != m + 1 or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    walk = [int(t) for t in tokens]
    used = sorted((min(a, b), max(a, b)) for a, b in zip(walk, walk[1:]))
    return walk[0] == walk[-1] and used == sorted(instance["edges"])


def reference_answer(instance):
    near = {v: [] for v in range(instance["n"])}
    for a, b in instance["edges"]:
        near[a].append(b)
        near[b].append(a)
    stack, walk = [0], []
    while stack:
        v = stack[-1]
        if near[v]:
            w = near[v].pop()
            near[w].remove(v)
            stack.append(w)
        else:
            walk.append(stack.pop())
    return " ".join(map(str, walk))
