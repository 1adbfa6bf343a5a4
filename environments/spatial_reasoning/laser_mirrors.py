"""Place mirrors so that a laser beam passes all marks and leaves at the right place.

Difficulty: the mirrors grow from 2 to 11 and the grid from 4 by 4 to 9 by 9; ways to place the
mirrors, in bits.
"""

from random import Random

RESYN = {"profile": "standard", "family": "spatial_reasoning", "tags": ["path"]}

MIRRORS = "/\\"


def generate(rng: Random, difficulty: int) -> dict:
    size = 4 + difficulty // 2
    while True:
        start = rng.randrange(size)
        mirrors = random_mirrors(rng, size, start, difficulty + 1)
        path, way_out = beam(size, start, mirrors)
        free = sorted({cell for cell in path if cell not in mirrors})
        # Where the beam goes without mirrors there would be nothing to solve.
        bent = way_out != (start, size)
        if bent and len(mirrors) == difficulty + 1 and len(free) > difficulty // 2:
            marks = rng.sample(free, 1 + difficulty // 2)
            return {
                "size": size,
                "start": start,
                "end": list(way_out),
                "marks": sorted([row, column] for row, column in marks),
                "mirrors": len(mirrors),
                "solution": [mirror_name(*cell, mirrors[cell]) for cell in mirrors],
            }


def random_mirrors(rng: Random, size: int, start: int, count: int) -> dict:
    """Put each mirror where the beam passes only after all earlier mirrors."""
    mirrors: dict[tuple[int, int], str] = {}
    done = 0
    for _ in range(count):
        path, _ = beam(size, start, mirrors)
        later = [i for i in range(done, len(path)) if path.count(path[i]) == 1]
        later = [i for i in later if path[i] not in mirrors]
        if not later:
            break
        done = rng.choice(later[:size])
        mirrors[path[done]] = rng.choice(MIRRORS)
        done += 1
    return mirrors


def beam(size: int, start: int, mirrors: dict) -> tuple[list, tuple[int, int]]:
    """The cells on the beam in order, and the place outside the grid where it ends."""
    row, column, down, right = start, 0, 0, 1
    path = []
    # The way of light is reversible: a beam that came from outside cannot run in circles.
    while 0 <= row < size and 0 <= column < size:
        path.append((row, column))
        mirror = mirrors.get((row, column))
        if mirror == "/":
            down, right = -right, -down
        elif mirror == "\\":
            down, right = right, down
        row, column = row + down, column + right
    return path, (row, column)


def mirror_name(row: int, column: int, mirror: str) -> str:
    return f"r{row + 1}c{column + 1}{mirror}"


def observe(instance: dict) -> str:
    size = instance["size"]
    marks = ", ".join(f"r{row + 1}c{column + 1}" for row, column in instance["marks"])
    return (
        f"A grid has {size} rows and {size} columns; r2c3 is the cell in row 2 from the top and "
        f"column 3 from the left. A laser beam enters r{instance['start'] + 1}c1 from the left. "
        f"Place at most {instance['mirrors']} mirrors, at most one in each cell, so that the beam "
        f"leaves the grid {way_out_text(size, *instance['end'])} and passes through these cells, "
        f"where no mirror may stand: {marks}.\n"
        "A mirror / turns a beam going right upwards, left downwards, up to the right and down to "
        "the left. A mirror \\ turns a beam going right downwards, left upwards, up to the left "
        "and down to the right. Both sides reflect, and a beam may cross itself.\n"
        "Answer with each mirror's cell followed by / or \\, separated by spaces, on one line, for "
        "example (one mirror): `r12c10/`"
    )


def way_out_text(size: int, row: int, column: int) -> str:
    if row < 0:
        return f"upwards from r1c{column + 1}"
    if row == size:
        return f"downwards from r{size}c{column + 1}"
    return f"left from r{row + 1}c1" if column < 0 else f"right from r{row + 1}c{size}"


def verify(instance: dict, answer: str) -> bool:
    size = instance["size"]
    names = answer.split() if len(answer) <= 10 * instance["mirrors"] else []
    known = {
        mirror_name(row, column, mirror): (row, column)
        for row in range(size)
        for column in range(size)
        for mirror in MIRRORS
    }
    if not 1 <= len(names) <= instance["mirrors"] or not all(name in known for name in names):
        return False
    mirrors = {known[name]: name[-1] for name in names}
    path, way_out = beam(size, instance["start"], mirrors)
    marks = [(row, column) for row, column in instance["marks"]]
    return (
        len(mirrors) == len(names)
        and list(way_out) == instance["end"]
        and all(mark in path and mark not in mirrors for mark in marks)
    )


def reference_answer(instance: dict) -> str:
    return " ".join(instance["solution"])
