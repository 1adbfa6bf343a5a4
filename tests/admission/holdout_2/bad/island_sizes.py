"""Sizes of all islands in a map."""

RESYN = {"description": "Connected regions in a grid", "tags": ["grid", "regions"]}

# Edge length of the map at each level.
EDGE = {
    "1": 6, "2": 8, "3": 10, "4": 12, "5": 14,
    "6": 16, "7": 18, "8": 20, "9": 22, "10": 24,
}


def generate(rng, difficulty):
    edge = EDGE.get(difficulty, 10)
    while True:
        rows = ["".join(rng.choices("#.", [9, 11], k=edge)) for _ in range(edge)]
        if len(_sizes(rows)) >= 4:
            return {"rows": rows}


def _sizes(rows):
    land = {(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "#"}
    sizes = []
    while land:
        stack, size = [land.pop()], 0
        while stack:
            r, c = stack.pop()
            size += 1
            for near in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if near in land:
                    land.remove(near)
                    stack.append(near)
        sizes.append(size)
    return sorted(sizes, reverse=True)


def observe(instance):
    return (
        "In this map # is land and . is sea; land cells that touch along an edge belong to one island:\n"
        + "\n".join(instance["rows"])
        + "\nAnswer with the sizes (numbers of cells) of all islands from the largest to the smallest, "
        "equal ones repeated, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) < 3000 else []
    if not words or not all(w.isascii() and w.isdigit() and len(w) <= 4 for w in words):
        return False
    return [int(w) for w in words] == _sizes(instance["rows"])


def reference_answer(instance):
    return " ".join(map(str, _sizes(instance["rows"])))
