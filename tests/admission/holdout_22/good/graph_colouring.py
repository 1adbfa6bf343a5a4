"""Proper 3-colouring of a planted graph."""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["constraint"]}


def generate(rng, difficulty):
    n = 9 + difficulty
    colours = [i % 3 for i in range(n)]
    rng.shuffle(colours)
    edges = [(a, b) for a in range(n) for b in range(a + 1, n)
             if colours[a] != colours[b] and rng.random() < 0.75]
    return {"n": n, "edges": edges, "plant": "".join("RGB"[c] for c in colours)}


def observe(instance):
    edges = " ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (f"A graph has the vertices 0 to {instance['n'] - 1} and the edges {edges}.\n"
            "Colour the vertices with R, G and B such that no edge joins two vertices of one colour.\n"
            f"Answer with {instance['n']} capital letters, for vertex 0, 1, 2, ... in turn, without spaces.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    text = answer.strip()
    if len(text) != instance["n"] or any(c not in "RGB" for c in text):
        return False
    return all(text[a] != text[b] for a, b in instance["edges"])


def reference_answer(instance):
    return instance["plant"]
