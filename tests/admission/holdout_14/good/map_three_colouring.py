"""Colour a planar-looking random graph with three colours."""


def generate(rng, difficulty):
    n = 8 + 2 * difficulty
    while True:
        colours = [rng.randrange(3) for _ in range(n)]
        edges = [
            (a, b)
            for a in range(n)
            for b in range(a + 1, n)
            if colours[a] != colours[b] and rng.random() < 0.5
        ]
        if len(edges) >= 2 * n:
            break
    rng.shuffle(edges)
    return {"n": n, "edges": edges, "hidden": colours}


def observe(instance):
    pairs = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the vertices 0 to {instance['n'] - 1} and these edges:\n{pairs}\n\n"
        "Colour every vertex red, green or blue so that no edge joins two vertices of one colour. Answer with one "
        "word of letters R, G, B (upper or lower case), the first letter for vertex 0, the next for vertex 1 and so on. "
        "Any proper colouring is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    word = answer.strip()
    if len(word) != instance["n"] or any(ch not in "RGBrgb" for ch in word):
        return False
    word = word.upper()
    return all(word[a] != word[b] for a, b in instance["edges"])


def reference_answer(instance):
    return "".join("RGB"[c] for c in instance["hidden"])
