"""Length of fence round the ponds of a garden."""

RESYN = {"description": "Perimeter of regions in a grid", "tags": ["grids", "geometry"]}

POND = "pond"
LAWN = "lawn"
PATH = "path"
SIGNS = {POND: "~", LAWN: ",", PATH: "="}


class Garden:
    def __init__(self, cells):
        self.cells = cells

    def at(self, row, column):
        if 0 <= row < len(self.cells) and 0 <= column < len(self.cells[0]):
            return self.cells[row][column]
        return LAWN

    def fence(self, lawn_price, path_price):
        """Price of a fence along all pond edges."""
        total = 0
        for row, line in enumerate(self.cells):
            for column, cell in enumerate(line):
                if cell is not POND:
                    continue
                for other in (
                    self.at(row - 1, column), self.at(row + 1, column), self.at(row, column - 1), self.at(row, column + 1)
                ):
                    if other is PATH:
                        total += path_price
                    elif other is LAWN:
                        total += lawn_price
        return total


def generate(rng, difficulty):
    height, width = 4 + difficulty // 2, 4 + difficulty
    cells = [[rng.choice([POND, POND, LAWN, PATH]) for _ in range(width)] for _ in range(height)]
    cells[1][1], cells[1][2] = POND, PATH
    instance = {"cells": cells, "lawn_price": rng.randint(21, 49), "path_price": rng.randint(51, 99)}
    instance["price"] = price(instance)
    return instance


def price(instance):
    return Garden(instance["cells"]).fence(instance["lawn_price"], instance["path_price"])


def observe(instance):
    rows = "\n".join("".join(SIGNS[cell] for cell in row) for row in instance["cells"])
    return (
        f"A garden seen from above; ~ is pond, , is lawn and = is path. Outside the garden there is lawn everywhere.\n{rows}\n"
        f"A fence is built along every edge between a pond cell and a cell that is no pond. It costs {instance['lawn_price']} per edge "
        f"next to lawn and {instance['path_price']} per edge next to path. What does the whole fence cost? Answer with one whole number."
    )


def verify(instance, answer):
    text = answer.strip()
    return text.isascii() and text.isdigit() and len(text) < 12 and int(text) == price(instance)


def reference_answer(instance):
    return str(instance["price"])
