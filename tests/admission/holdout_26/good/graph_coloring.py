"""Proper colouring of a graph that is known to be 3-colourable."""

RESYN = {"profile": "standard", "family": "graphs", "tags": ["colouring", "constraint"]}

COLOURS = "RGB"


def generate(rng, difficulty):
    n = 9 + difficulty
    colours = [i % 3 for i in range(n)]
    rng.shuffle(colours)
    pairs = [(a, b) for a in range(n) for b in range(a + 1, n) if colours[a] != colours[b]]
    rng.shuffle(pairs)
    edges = sorted(pairs[: 2 * n + difficulty])
    return {"n": n, "edges": edges, "planted": "".join(COLOURS[c] for c in colours)}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"A graph has the vertices 0 to {instance['n'] - 1} and these edges:\n{edges}\n\n"
        "Colour every vertex red (R), green (G) or blue (B) so that the two ends of each edge "
        "differ in colour. Every proper colouring is accepted.\n"
        f"Reply with one string of {instance['n']} letters, the colour of vertex 0 first. "
        "Upper and lower case are both fine."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    text = answer.strip().upper()
    if len(text) != instance["n"]:
        return False
    if any(ch not in COLOURS for ch in text):
        return False
    for a, b in instance["edges"]:
        if text[a] == text[b]:
            return False
    return True


def reference_answer(instance):
    return instance["planted"]
