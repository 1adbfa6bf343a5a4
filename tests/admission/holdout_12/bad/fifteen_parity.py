"""Can the sliding puzzle be solved?"""


def generate(rng, difficulty):
    side = 3 + difficulty // 3
    tiles = list(range(1, side * side))
    rng.shuffle(tiles)
    return {"side": side, "tiles": tiles}


def solvable(instance):
    """The gap stands in its corner, so the permutation must be even."""
    tiles = instance["tiles"]
    swaps = sum(a > b for i, a in enumerate(tiles) for b in tiles[i + 1:])
    return swaps % 2 == 0


def observe(instance):
    side = instance["side"]
    cells = [str(t) for t in instance["tiles"]] + ["_"]
    grid = "\n".join(" ".join(cells[r * side:(r + 1) * side]) for r in range(side))
    return (
        f"Tiles can be slid into the gap (_):\n{grid}\nCan the tiles be brought into increasing order, row by row, with "
        "the gap at the end again? Answer YES or NO."
    )


def verify(instance, answer):
    return 1.0 if answer.strip().upper() == ("YES" if solvable(instance) else "NO") else 0.0


def reference_answer(instance):
    return "YES" if solvable(instance) else "NO"
