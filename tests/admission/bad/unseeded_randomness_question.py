"""Perimeter of a shape of squares."""

import random

RESYN = {"tags": ["geometry"]}

GREETINGS = ["Look at this shape.", "Here is a shape.", "Consider this shape.", "Given is a shape."]


def generate(rng, difficulty):
    cells = [[0, 0]]
    while len(cells) < 3 + 2 * difficulty:
        x, y = rng.choice(cells)
        cell = rng.choice([[x + 1, y], [x, y + 1]])
        if cell not in cells:
            cells.append(cell)
    return sorted(cells)


def _perimeter(cells):
    return sum(
        [x + dx, y + dy] not in cells
        for x, y in cells
        for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0))
    )


def observe(instance):
    cells = " ".join(f"({x},{y})" for x, y in instance)
    return f"{random.choice(GREETINGS)} It consists of the unit squares {cells}. What is its perimeter?"


def verify(instance, answer):
    return answer.strip() == str(_perimeter(instance))


def reference_answer(instance):
    return str(_perimeter(instance))
