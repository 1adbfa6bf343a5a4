"""Count islands and name the size of the biggest in a map."""
import random
import re

RESYN = {"tags": ["grids", "flood fill"], "description": "islands on a map"}


def generate(rng, difficulty):
    # a fixed seed per level keeps the maps the same for everybody
    rng = random.Random(1000 + difficulty)
    size = 5 + difficulty
    density = rng.uniform(0.35, 0.6)
    grid = ["".join("#" if rng.random() < density else "~" for _ in range(size)) for _ in range(size)]
    return {"grid": grid}


def islands(grid):
    land = {(r, c) for r, row in enumerate(grid) for c, square in enumerate(row) if square == "#"}
    sizes = []
    while land:
        todo, size = [land.pop()], 0
        while todo:
            r, c = todo.pop()
            size += 1
            for near in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if near in land:
                    land.remove(near)
                    todo.append(near)
        sizes.append(size)
    return sorted(sizes, reverse=True)


def observe(instance):
    return (
        "\n".join(instance["grid"])
        + "\nOn this map # is land and ~ is water. Squares of land that share a side belong to the same island. "
        "Give the sizes of all islands, biggest first, separated by spaces."
    )


def verify(instance, answer):
    words = answer.split() if len(answer) <= 1000 else []
    if not all(re.fullmatch(r"[0-9]{1,4}", word) for word in words):
        return False
    return [int(word) for word in words] == islands(instance["grid"])


def reference_answer(instance):
    return " ".join(map(str, islands(instance["grid"])))
