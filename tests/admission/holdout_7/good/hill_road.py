"""Cheapest road over a height map, with partial credit for roads that are nearly as cheap."""
import heapq
import re

RESYN = {"description": "Cheap roads over hills", "tags": ["grid", "optimisation", "partial credit"]}

WORST = 1.1


def generate(rng, difficulty):
    size = 4 + difficulty
    return {"heights": [[rng.randint(1, 9) for _ in range(size)] for _ in range(size)]}


def neighbours(cell, size):
    r, c = cell
    for letter, y, x in (("D", r + 1, c), ("R", r, c + 1), ("U", r - 1, c), ("L", r, c - 1)):
        if 0 <= y < size and 0 <= x < size:
            yield letter, (y, x)


def cheapest(heights):
    size = len(heights)
    heap, done = [(0, "", (0, 0))], set()
    while True:
        cost, way, cell = heapq.heappop(heap)
        if cell == (size - 1, size - 1):
            return cost, way
        if cell in done:
            continue
        done.add(cell)
        for letter, (y, x) in neighbours(cell, size):
            heapq.heappush(heap, (cost + heights[y][x] ** 2, way + letter, (y, x)))


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance["heights"])
    return (
        f"A height map:\n{rows}\nA road leads from the upper left to the lower right corner, from cell to cell up, down, left or right. Each cell entered costs the "
        "square of its height; the first cell is free. Find a cheapest road. Answer with the moves as letters U, D, L, R without blanks. The cheapest costs "
        "score 1; the score falls evenly to 0 at 1.1 times the cheapest costs."
    )


def verify(instance, answer):
    heights, size = instance["heights"], len(instance["heights"])
    way = answer.strip()
    if len(way) > size * size or not re.fullmatch("[UDLR]+", way):
        return 0.0
    cell, cost = (0, 0), 0
    for letter in way:
        cell = dict(neighbours(cell, size)).get(letter)
        if cell is None:
            return 0.0
        cost += heights[cell[0]][cell[1]] ** 2
    if cell != (size - 1, size - 1):
        return 0.0
    best = cheapest(heights)[0]
    return max(0.0, 1.0 - (cost - best) / (best * (WORST - 1)))


def reference_answer(instance):
    return cheapest(instance["heights"])[1]
