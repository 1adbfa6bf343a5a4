"""Count the ways through a garden with ponds."""
from functools import lru_cache

RESYN = {"profile": "standard", "family": "garden", "tags": ["counting", "grid"]}


@lru_cache(maxsize=64)
def _ways(size, ponds):
    blocked = set(ponds)
    row = [0] * size
    for y in range(size):
        for x in range(size):
            if (x, y) in blocked:
                row[x] = 0
            elif x == y == 0:
                row[x] = 1
            elif x:
                row[x] += row[x - 1]
    return row[-1]


def generate(rng, difficulty):
    size = 8 + difficulty
    inner = [(x, y) for x in range(size) for y in range(size) if 2 < x + y < 2 * size - 4]
    for _ in range(50):
        ponds = tuple(sorted(rng.sample(inner, 3 + difficulty)))
        if _ways(size, ponds) > 200:
            break
    else:
        ponds = ((3, 3),)
    return {"size": size, "ponds": ponds, "toll": rng.randint(11, 97)}


def observe(instance):
    n = instance["size"]
    ponds = set(instance["ponds"])
    rows = "\n".join("".join("~" if (x, y) in ponds else "." for x in range(n)) for y in range(n))
    return (
        f"A garden of {n} by {n} squares, ~ is a pond:\n{rows}\n\nPeople walk from the top left to "
        "the bottom right square, always right or down, never into a pond. Each possible way is "
        f"walked once, and each walk costs {instance['toll']} cents. How much is paid altogether? "
        "Answer with the number of cents."
    )


def _paid(instance):
    ponds = tuple(tuple(p) for p in instance["ponds"])
    return _ways(instance["size"], ponds) * instance["toll"]


def verify(instance, answer):
    return isinstance(answer, str) and answer.strip() == str(_paid(instance))


def reference_answer(instance):
    return str(_paid(instance))
