"""A large map: sizes of the biggest islands."""
import re

RESYN = {"description": "Islands on a large map", "tags": ["grid"], "limits": {"cpu_seconds": 5}}


def generate(rng, difficulty):
    rows, columns = 10 + 5 * difficulty, 12 + 6 * difficulty
    return {"map": ["".join(rng.choices("#.", [0.4, 0.6], k=columns)) for _ in range(rows)], "count": 3 + difficulty // 3}


def sizes(instance):
    """Sizes of the islands in falling order; works with an explicit stack."""
    grid = [list(row) for row in instance["map"]]
    found = []
    for r, row in enumerate(grid):
        for c, cell in enumerate(row):
            if cell != "#":
                continue
            row[c], size, stack = ".", 0, [(r, c)]
            while stack:
                y, x = stack.pop()
                size += 1
                for ny, nx in ((y + 1, x), (y - 1, x), (y, x + 1), (y, x - 1)):
                    if 0 <= ny < len(grid) and 0 <= nx < len(row) and grid[ny][nx] == "#":
                        grid[ny][nx] = "."
                        stack.append((ny, nx))
            found.append(size)
    return sorted(found, reverse=True)


def observe(instance):
    return (
        "A map, where # is land and . is water:\n" + "\n".join(instance["map"]) + "\n"
        "Cells of land that touch along an edge belong to one island. Answer with the number of islands and then the sizes of the "
        f"{instance['count']} largest ones in falling order, all separated by blanks."
    )


def expected(instance):
    found = sizes(instance)
    return [len(found)] + found[: instance["count"]]


def verify(instance, answer):
    words = answer.split()
    if len(words) != 1 + instance["count"] or not all(re.fullmatch("[0-9]{1,6}", w) for w in words):
        return False
    return [int(w) for w in words] == expected(instance)


def reference_answer(instance):
    return " ".join(map(str, expected(instance)))
