# One-dimensional cellular automaton: write down the next generations.

def step(cells, rule):
    n = len(cells)
    out = ""
    for i in range(n):
        neighbourhood = cells[i - 1] + cells[i] + cells[(i + 1) % n]
        out += str((rule >> int(neighbourhood, 2)) & 1)
    return out


def evolve(cells, rule, steps):
    rows = []
    for _ in range(steps):
        cells = step(cells, rule)
        rows.append(cells)
    return rows


RULES = [30, 45, 54, 60, 73, 90, 105, 106, 110, 150]


def generate(rng, difficulty):
    width = 14 + difficulty
    return {
        "cells": "".join(rng.choice("01") for _ in range(width)),
        "rule": rng.choice(RULES),
        "steps": 1 + difficulty,
    }


def observe(instance):
    return (
        f"Elementary cellular automaton, rule {instance['rule']} (Wolfram's numbering), on a ring of "
        f"{len(instance['cells'])} cells (the first and the last are neighbours). Generation 0 is\n"
        f"{instance['cells']}\nWrite generations 1 to {instance['steps']}, one line each, as strings of 0 and 1, "
        "with nothing else."
    )


def reference_answer(instance):
    return "\n".join(evolve(instance["cells"], instance["rule"], instance["steps"]))


def verify(instance, answer):
    if len(answer) > 4000:
        return False
    lines = [line.strip() for line in answer.splitlines() if line.strip()]
    if not lines:
        return False
    expected = evolve(instance["cells"], instance["rule"], instance["steps"])
    for got, want in zip(lines, expected):
        if got != want:
            return False
    return True
