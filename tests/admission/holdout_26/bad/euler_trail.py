"""Draw a figure without lifting the pen."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["euler", "trail"]}


def generate(rng, difficulty):
    n = 5 + difficulty // 3
    length = 8 + difficulty
    while True:
        at = rng.randrange(n)
        walk, edges = [at], []
        while len(edges) < length:
            options = [v for v in range(n) if v != at and tuple(sorted((at, v))) not in edges]
            if not options:
                break
            nxt = rng.choice(options)
            edges.append(tuple(sorted((at, nxt))))
            walk.append(nxt)
            at = nxt
        if len(edges) >= min(length, n * (n - 1) // 2 - n):
            rng.shuffle(edges)
            return {"edges": edges, "walk": walk}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A figure has these lines between numbered points: {edges}.\n"
        "Find a trail that uses every line exactly once (lines can be used in both directions). Reply with the "
        "points in the order of the trail, separated by spaces. Any such trail is accepted."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 500:
        return False
    tokens = answer.split()
    if len(tokens) < 2 or not all(re.fullmatch(r"[0-9]{1,2}", t) for t in tokens):
        return False
    walk = [int(t) for t in tokens]
    remaining = instance["edges"]
    for a, b in zip(walk, walk[1:]):
        edge = (min(a, b), max(a, b))
        if edge not in remaining:
            return False
        remaining.remove(edge)
    return not remaining


def reference_answer(instance):
    return " ".join(map(str, instance["walk"]))
