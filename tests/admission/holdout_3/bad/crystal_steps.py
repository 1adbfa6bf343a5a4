"""Walk on the hexagonal lattice of a crystal."""
from random import Random

RESYN = {"description": "hexagonal coordinates", "tags": ["geometry", "simulation"]}
STEPS = {"E": (1, 0), "W": (-1, 0), "NE": (0, 1), "SW": (0, -1), "NW": (-1, 1), "SE": (1, -1)}


def generate(rng, difficulty):
    # a private generator keeps the instance stable whatever the caller does with rng
    rng = Random(f"crystal/{difficulty}")
    walk = [[rng.choice(list(STEPS)), rng.randint(1, 9 * difficulty)] for _ in range(3 + 2 * difficulty)]
    return {"walk": walk}


def _end(walk):
    q = sum(STEPS[way][0] * count for way, count in walk)
    r = sum(STEPS[way][1] * count for way, count in walk)
    return q, r


def observe(instance):
    walk = ", ".join(f"{count} {way}" for way, count in instance["walk"])
    return (
        "On a lattice of hexagons an atom at (q, r) has the neighbours E (q+1, r), W (q-1, r), NE (q, r+1), SW (q, r-1), "
        f"NW (q-1, r+1) and SE (q+1, r-1). A defect starts at (0, 0) and moves: {walk}.\n"
        "Where does it end? Answer as `q r`, two whole numbers."
    )


def verify(instance, answer):
    words = answer.replace(",", " ").split()
    return words == [str(v) for v in _end(instance["walk"])]


def reference_answer(instance):
    q, r = _end(instance["walk"])
    return f"{q} {r}"
