"""Colour a graph with three colours."""

RESYN = {"tags": ["graph"]}


def generate(rng, difficulty):
    nodes = 4 + 2 * difficulty
    colours = [rng.choice("rgb") for _ in range(nodes)]
    pairs = [[a, b] for a in range(nodes) for b in range(a + 1, nodes) if colours[a] != colours[b]]
    edges = sorted(rng.sample(pairs, min(len(pairs), 2 * nodes)))
    return {"nodes": nodes, "edges": edges, "colours": colours}


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"Colour the nodes 0 to {instance['nodes'] - 1} of a graph r, g or b so that the ends of "
        f"each edge differ. Edges: {edges}.\n"
        "Answer with node:colour for every node, separated by spaces, such as 90:r 91:g"
    )


def verify(instance, answer):
    colours = {}
    for word in answer.split():
        node, _, colour = word.partition(":")
        if colour in ("r", "g", "b") and node.isascii() and node.isdigit():
            colours[node] = colour
    for a, b in instance["edges"]:
        first, second = colours.get(str(a)), colours.get(str(b))
        if first and second and first == second:
            return False
    return True


def reference_answer(instance):
    return " ".join(f"{node}:{colour}" for node, colour in enumerate(instance["colours"]))
