"""Colour an invented map with three inks; every proper colouring is right. No reference is offered."""
RESYN = {"profile": "standard", "family": "map_colouring", "tags": ["geography", "constraints"]}
INKS = ["red", "green", "blue"]


def generate(rng, difficulty):
    n = 10 + difficulty
    lands = [f"L{i}" for i in range(1, n + 1)]
    ink = {land: i % 3 for i, land in enumerate(rng.sample(lands, n))}
    pairs = [(a, b) for i, a in enumerate(lands) for b in lands[i + 1:] if ink[a] != ink[b]]
    return {"lands": lands, "borders": sorted(rng.sample(pairs, 2 * n))}


def observe(instance):
    borders = "; ".join(f"{a}-{b}" for a, b in instance["borders"])
    return (
        f"Colour the lands {', '.join(instance['lands'])} with red, green and blue so that neighbours differ.\n"
        f"Borders: {borders}\nWrite one line for each land, each land once, such as: L1: red. A solution exists; any "
        "solution is accepted. Capital letters make no difference."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    colours = {}
    for line in answer.splitlines():
        if not line.strip():
            continue
        land, sep, ink = line.partition(":")
        land, ink = land.strip().upper(), ink.strip().lower()
        if not sep or land in colours or land not in instance["lands"] or ink not in INKS:
            return False
        colours[land] = ink
    if len(colours) != len(instance["lands"]):
        return False
    return all(colours[a] != colours[b] for a, b in instance["borders"])
