"""Run an elementary cellular automaton on a ring of cells."""


class Automaton:
    def __init__(self, rule, cells):
        self.table = [(rule >> k) & 1 for k in range(8)]
        self.cells = list(cells)

    def step(self):
        c, n = self.cells, len(self.cells)
        self.cells = [self.table[4 * c[i - 1] + 2 * c[i] + c[(i + 1) % n]] for i in range(n)]

    def __str__(self):
        return "".join(".#"[c] for c in self.cells)


def generate(rng, difficulty):
    width = 14 + 4 * difficulty
    return {
        "rule": rng.choice([22, 30, 45, 54, 60, 73, 90, 105, 106, 110, 122, 126, 146, 150]),
        "cells": [rng.randint(0, 1) for _ in range(width)],
        "steps": 1 + difficulty // 2,
    }


def final(instance):
    ca = Automaton(instance["rule"], instance["cells"])
    for _ in range(instance["steps"]):
        ca.step()
    return str(ca)


def observe(instance):
    ca = Automaton(instance["rule"], instance["cells"])
    return (
        f"The elementary cellular automaton rule {instance['rule']} (Wolfram's numbering) runs on a "
        f"ring of {len(ca.cells)} cells (the last cell is a neighbour of the first), # alive and . "
        f"dead:\n{ca}\nWhat does the ring look like after {instance['steps']} steps? Answer with "
        "one line of # and ."
    )


def verify(instance, answer):
    row = answer.strip()
    if not row or set(row) - {".", "#"}:
        return False
    return all(a == b for a, b in zip(row, final(instance)))


def reference_answer(instance):
    return final(instance)
