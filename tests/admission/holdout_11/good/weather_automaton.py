"""Evolve a one-dimensional automaton; share of the right rows is the score."""


def generate(rng, difficulty):
    width = 16 + 2 * difficulty
    return {
        "rule": rng.choice([30, 45, 73, 89, 101, 105, 135, 149, 150, 169]),
        "cells": "".join(rng.choice("01") for _ in range(width)),
        "steps": 2 + difficulty,
    }


def evolve(instance):
    row, out = instance["cells"], []
    n = len(row)
    for _ in range(instance["steps"]):
        row = "".join(
            str(instance["rule"] >> int(row[k - 1] + row[k] + row[(k + 1) % n], 2) & 1) for k in range(n)
        )
        out.append(row)
    return out


def observe(instance):
    return (
        f"Apply elementary cellular automaton rule {instance['rule']} (Wolfram's numbering, the row is closed to a ring) "
        f"{instance['steps']} times to {instance['cells']}. Write the rows after each step, one per line, without the "
        "first. The score is the share of rows up to the first wrong one; the number of rows must be right."
    )


def verify(instance, answer):
    rows = ["".join(line.split()) for line in answer.splitlines() if line.strip()]
    wanted = evolve(instance)
    if len(rows) != len(wanted) or any(len(a) != len(b) or not set(a) <= {"0", "1"} for a, b in zip(rows, wanted)):
        return 0.0
    good = 0
    for a, b in zip(rows, wanted):
        if a != b:
            break
        good += 1
    return good / len(wanted)


def reference_answer(instance):
    return "\n".join(evolve(instance))
