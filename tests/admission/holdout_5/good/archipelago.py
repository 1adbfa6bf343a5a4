"""Islands on a large but bounded map: list the sizes of the biggest ones."""

import re
from random import Random

RESYN = {"description": "Connected components on a map", "tags": ["grids", "search"]}


class Map:
    def __init__(self, rows):
        self.rows = rows
        self.height = len(rows)
        self.width = len(rows[0])

    def islands(self):
        """Sizes of all islands; iterative, as recursion would go too deep on big maps."""
        seen = set()
        sizes = []
        for row in range(self.height):
            for column in range(self.width):
                if self.rows[row][column] == "#" and (row, column) not in seen:
                    sizes.append(self._explore((row, column), seen))
        return sorted(sizes, reverse=True)

    def _explore(self, start, seen):
        stack = [start]
        seen.add(start)
        size = 0
        while stack:
            row, column = stack.pop()
            size += 1
            for y, x in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                if 0 <= y < self.height and 0 <= x < self.width and (y, x) not in seen:
                    if self.rows[y][x] == "#":
                        seen.add((y, x))
                        stack.append((y, x))
        return size


def generate(rng: Random, difficulty: int) -> dict:
    size = 8 + 5 * difficulty
    density = 0.42
    rows = ["".join("#" if rng.random() < density else "~" for _ in range(size)) for _ in range(size)]
    return {"rows": rows, "top": 5}


def top_sizes(instance: dict) -> list:
    sizes = Map(instance["rows"]).islands()
    return sizes[: instance["top"]] + [sum(sizes), len(sizes)]


def observe(instance: dict) -> str:
    drawing = "\n".join(instance["rows"])
    return (
        f"A map (# land, ~ water):\n\n{drawing}\n\n"
        "Land cells that touch along a side belong to the same island. Answer with the sizes of "
        f"the {instance['top']} largest islands in decreasing order (fewer if there are fewer), "
        "then the number of all land cells, then the number of islands; all separated by commas, "
        "on one line."
    )


def verify(instance: dict, answer: str) -> bool:
    text = answer.strip().strip("`")
    if len(text) > 200 or not re.fullmatch(r"[0-9]{1,5}(\s*,\s*[0-9]{1,5})*", text):
        return False
    return [int(token) for token in text.split(",")] == top_sizes(instance)


def reference_answer(instance: dict) -> str:
    return ", ".join(map(str, top_sizes(instance)))
