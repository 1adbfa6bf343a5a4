"""Colour a map with three colours."""
import re

RESYN = {"profile": "standard", "family": "constraint_satisfaction", "tags": ["graphs", "colouring"]}

_COLOURS = ("red", "green", "blue")
_NAMES = (
    "Arden Brill Corva Dunmor Elst Farrow Gelt Hask Ivory Jorn Kelm Lorne Marl Nesk Orrin Pell Quay Rost Selk Thane "
    "Ulm Varn Wold Yarrow"
).split()


def generate(rng, difficulty):
    n = 9 + difficulty
    names = sorted(rng.sample(_NAMES, n))
    colour = {name: rng.choice(_COLOURS) for name in names}
    borders = []
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            if colour[a] != colour[b] and rng.random() < 0.4:
                borders.append([a, b])
    rng.shuffle(borders)
    return {"names": names, "borders": borders}


def observe(instance):
    borders = ", ".join(f"{a}-{b}" for a, b in instance["borders"])
    return (
        f"The regions {', '.join(instance['names'])} are to be coloured red, green or blue. These pairs share a "
        f"border and must differ: {borders}.\n"
        "Give every region a colour. Answer with one line per region in the form 'Name: colour'."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    colours = {}
    for line in answer.splitlines():
        match = re.match(r"\s*([A-Z][a-z]+)\s*:\s*(red|green|blue)\s*$", line)
        if not match:
            continue
        name, colour = match.groups()
        if name not in instance["names"]:
            return False
        if colours.get(name, colour) != colour:
            return False
        colours[name] = colour
    for a, b in instance["borders"]:
        if a in colours and b in colours and colours[a] == colours[b]:
            return False
    return True
