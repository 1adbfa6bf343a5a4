"""Perimeters of drawn shapes: one kind of shape for each range of levels."""
import re

RESYN = {"tags": ["geometry", "grids"]}


def generate(rng, difficulty):
    size = 3 + difficulty
    cells = [(size // 2, size // 2)]
    while len(cells) < 4 + 3 * difficulty:
        r, c = rng.choice(cells)
        dr, dc = rng.choice([(0, 1), (1, 0), (0, -1), (-1, 0)])
        if (r + dr, c + dc) not in cells and 0 <= r + dr < size and 0 <= c + dc < size:
            cells.append((r + dr, c + dc))
    kind = "draw" if difficulty <= 4 else "list" if difficulty <= 8 else "runs"
    return {"kind": kind, "size": size, "cells": sorted(cells), "side": rng.randint(2, 20)}


def perimeter(instance):
    cells = {tuple(cell) for cell in instance["cells"]}
    edges = sum(
        (r + dr, c + dc) not in cells for r, c in cells for dr, dc in [(0, 1), (1, 0), (0, -1), (-1, 0)]
    )
    return edges * instance["side"]


def observe(instance):
    ask = (
        f" Every square has sides of {instance['side']} cm. How long is the whole edge of the shape, holes "
        "included, in cm? Answer with the number."
    )
    text = ""
    if instance["kind"] == "draw":
        cells = {tuple(cell) for cell in instance["cells"]}
        rows = ("".join("#" if (r, c) in cells else "." for c in range(instance["size"]))
                for r in range(instance["size"]))
        text = "A shape is drawn with # on squared paper:\n" + "\n".join(rows) + "\n" + ask
    if instance["kind"] == "list":
        squares = " ".join(f"({r},{c})" for r, c in instance["cells"])
        text = f"A shape on squared paper is made of the squares (row, column) {squares}." + ask
    return text


def verify(instance, answer):
    text = answer.strip().removesuffix("cm").strip()
    return re.fullmatch(r"[0-9]{1,7}", text) is not None and int(text) == perimeter(instance)


def reference_answer(instance):
    return str(perimeter(instance))
