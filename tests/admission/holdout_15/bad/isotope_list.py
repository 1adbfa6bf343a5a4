"""Follow a decay chain and list the isotopes."""
import re

RESYN = {"profile": "standard", "family": "physics", "tags": ["decay"]}

SYMBOLS = {80: "Hg", 81: "Tl", 82: "Pb", 83: "Bi", 84: "Po", 85: "At", 86: "Rn", 87: "Fr", 88: "Ra", 89: "Ac",
           90: "Th", 91: "Pa", 92: "U", 93: "Np", 94: "Pu", 95: "Am", 96: "Cm"}
FORMAT = re.compile(r"^([A-Za-z]+-?[0-9]*,?\s*)+$")


def _chain(z, a, decays):
    out = []
    for kind in decays:
        z, a = (z - 2, a - 4) if kind == "alpha" else (z + 1, a)
        out.append(f"{SYMBOLS[z]}-{a}")
    return out


def generate(rng, difficulty):
    while True:
        z, a = rng.randint(86, 94), rng.randint(215, 245)
        decays = [rng.choice(["alpha", "beta"]) for _ in range(3 + difficulty)]
        level, fine = z, True
        for kind in decays:
            level += -2 if kind == "alpha" else 1
            fine = fine and level in SYMBOLS
        if fine:
            return {"z": z, "a": a, "decays": decays}


def observe(instance):
    start = f"{SYMBOLS[instance['z']]}-{instance['a']}"
    return (f"{start} decays, one after the other, by: {', '.join(instance['decays'])} (beta means beta minus). "
            "List the isotopes that arise, in order and without the start, in the notation Xx-123, separated by a comma "
            "and a space.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    text = answer.strip()
    if not FORMAT.match(text):
        return False
    return text.split(", ") == _chain(instance["z"], instance["a"], instance["decays"])


def reference_answer(instance):
    return ", ".join(_chain(instance["z"], instance["a"], instance["decays"]))
