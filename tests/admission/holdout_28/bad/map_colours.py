"""Colour a graph with three colours."""
import re

RESYN = {"profile": "standard", "family": "graphs", "tags": ["colouring"]}


def generate(rng, difficulty):
    n = 11 + difficulty
    hidden = [i % 3 for i in range(n)]
    rng.shuffle(hidden)
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n) if hidden[i] != hidden[j]]
    edges = sorted(rng.sample(pairs, 5 * n))
    return {"n": n, "edges": edges}


def observe(instance):
    edges = ", ".join(f"v{a + 1}-v{b + 1}" for a, b in instance["edges"])
    return (
        f"A graph has the vertices v1..v{instance['n']} and the edges {edges}.\nGive every vertex "
        "one of the colours R, G, B so that the ends of each edge differ.\nAnswer with entries "
        "like v1=R separated by blanks or commas, every vertex once, in any order."
    )


def _parse(answer):
    out = {}
    for word in answer.replace(",", " ").split():
        m = re.fullmatch("v([0-9]{1,3})=([RGB])", word)
        if m is None or int(m[1]) in out:
            return None
        out[int(m[1])] = m[2]
    return out


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    colour = _parse(answer)
    if colour is None or set(colour) != set(range(1, instance["n"] + 1)):
        return False
    return all(colour[a + 1] != colour[b + 1] for a, b in instance["edges"])


def reference_answer(instance):
    n = instance["n"]
    near = [[] for _ in range(n)]
    for a, b in instance["edges"]:
        near[b].append(a)
    colours = []

    def extend(v):
        if v == n:
            return True
        for c in "RGB":
            if all(colours[u] != c for u in near[v]):
                colours.append(c)
                if extend(v + 1):
                    return True
                colours.pop()
        return False

    extend(0)
    return " ".join(f"v{i + 1}={c}" for i, c in enumerate(colours))
