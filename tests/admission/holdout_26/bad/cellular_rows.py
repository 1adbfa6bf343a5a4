"""Run an elementary cellular automaton."""
import re

RESYN = {"profile": "standard", "family": "simulation", "tags": ["automaton"]}


def step(cells, rule):
    n = len(cells)
    out = []
    for i in range(n):
        code = 4 * int(cells[i - 1]) + 2 * int(cells[i]) + int(cells[(i + 1) % n])
        out.append(str(rule >> code & 1))
    return "".join(out)


def generate(rng, difficulty):
    width = 9 + difficulty
    while True:
        cells = "".join(rng.choice("01") for _ in range(width))
        rule = rng.choice([30, 45, 54, 57, 60, 73, 90, 101, 105, 106, 110, 150])
        instance = {"cells": cells, "rule": rule, "steps": 3 + difficulty // 2}
        rows = solve(instance)
        if len(set(rows)) == len(rows) and cells not in rows:
            return instance


def solve(instance):
    rows, cells = [], instance["cells"]
    for _ in range(instance["steps"]):
        cells = step(cells, instance["rule"])
        rows.append(cells)
    return rows


def observe(instance):
    table = ", ".join(f"{k:03b}->{instance['rule'] >> k & 1}" for k in range(7, -1, -1))
    return (
        f"A row of cells in a ring is updated by this table (left neighbour, cell, right neighbour): {table}.\n"
        f"Start: {instance['cells']}\n"
        f"Give the next {instance['steps']} generations. Reply with exactly {instance['steps']} rows of 0s and 1s, "
        "in order, one row a line."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    rows = answer.split()
    if not rows or any(re.fullmatch(r"[01]+", row) is None for row in rows):
        return False
    for got, expected in zip(rows, solve(instance)):
        if got != expected:
            return False
    return True


def reference_answer(instance):
    return "\n".join(solve(instance))
