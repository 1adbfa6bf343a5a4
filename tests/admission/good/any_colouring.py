"""Colour a map."""

RESYN = {"tags": ["graph"]}


def generate(rng, difficulty):
    nodes = 5 + difficulty
    colours = [rng.randrange(3) for _ in range(nodes)]
    pairs = [[a, b] for a in range(nodes) for b in range(a + 1, nodes) if colours[a] != colours[b]]
    return {
        "nodes": nodes,
        "edges": sorted(rng.sample(pairs, min(len(pairs), 2 * nodes))),
        "plan": colours,
    }


def observe(instance):
    edges = ", ".join(f"{a}-{b}" for a, b in instance["edges"])
    return (
        f"{instance['nodes']} countries are numbered from 0. These share a border: {edges}. Give each "
        "country a colour R, G or B, so that neighbours differ. Answer with one letter for each "
        "country, in order, without blanks."
    )


def verify(instance, answer):
    colours = answer.strip().upper()
    if len(colours) != instance["nodes"] or not set(colours) <= set("RGB"):
        return False
    return all(colours[a] != colours[b] for a, b in instance["edges"])


def reference_answer(instance):
    return "".join("RGB"[colour] for colour in instance["plan"])
