"""Colour the vertices of a graph with three colours."""

RESYN = {"profile": "standard", "family": "graph-colouring", "tags": ["graphs", "constraint"]}

HISTORY = []


def generate(rng, difficulty):
    n = 7 + 2 * difficulty
    hidden = [i % 3 for i in range(n)]
    rng.shuffle(hidden)
    pairs = [[a, b] for a in range(n) for b in range(a + 1, n) if hidden[a] != hidden[b]]
    rng.shuffle(pairs)
    edges = sorted(pairs[: int(2.2 * n)])
    return {"n": n, "edges": edges, "solution": "".join("RGB"[c] for c in hidden)}


def observe(instance):
    edges = ", ".join("%d-%d" % (a, b) for a, b in instance["edges"])
    return (
        "An undirected graph has the vertices 0 to %d and these edges:\n%s\n\n"
        "Colour every vertex R, G or B so that no edge joins two vertices of one colour. "
        "Answer with a string of %d letters, the colour of vertex 0 first."
        % (instance["n"] - 1, edges, instance["n"])
    )


def _check(instance, text):
    if len(text) != instance["n"] or any(c not in "RGB" for c in text):
        return False
    return all(text[a] != text[b] for a, b in instance["edges"])


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    ok = _check(instance, text)
    HISTORY.append((instance["n"], text[:100], ok))
    return ok


def reference_answer(instance):
    return instance["solution"]
