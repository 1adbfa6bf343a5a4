"""Colour a planar-like map with four colours."""

RESYN = {"profile": "standard", "family": "graph-colouring", "tags": ["graphs", "constraint"]}

COLOURS = ("red", "green", "blue", "gold")


def generate(rng, difficulty):
    n = 10 + difficulty
    hidden = [i % 4 for i in range(n)]
    rng.shuffle(hidden)
    pairs = [[a, b] for a in range(n) for b in range(a + 1, n) if hidden[a] != hidden[b]]
    rng.shuffle(pairs)
    return {"n": n, "borders": sorted(pairs[: 3 * n])}


def observe(instance):
    borders = ", ".join("%d/%d" % (a, b) for a, b in instance["borders"])
    return (
        "A map has the countries 0 to %d. These have a common border: %s\n\n"
        "Give each country one of the colours red, green, blue, gold so that neighbours differ. Answer with "
        "the %d colours in the order of the countries, separated by blanks."
        % (instance["n"] - 1, borders, instance["n"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    colours = answer.split()
    if len(colours) != instance["n"] or any(c not in COLOURS for c in colours):
        return False
    return all(colours[a] != colours[b] for a, b in instance["borders"])
