"""Find the stars on a big map."""
import re

RESYN = {"profile": "standard", "family": "star_map", "tags": ["grids"]}


def generate(rng, difficulty):
    size = 500 + 30 * difficulty
    cells = sorted(rng.sample(range(size * size), 3 + difficulty // 2))
    return {"size": size, "cells": cells}


def _solve(instance):
    n = instance["size"]
    return [v for c in instance["cells"] for v in (c // n, c % n)]


def observe(instance):
    n = instance["size"]
    sky = bytearray(b"." * (n * n))
    for c in instance["cells"]:
        sky[c] = 42
    text = sky.decode()
    rows = [text[i * n:(i + 1) * n] for i in range(n)]
    return ("\n".join(rows) + "\nGive row and column (from 0) of each star, row by row, all numbers separated by commas.")


def _numbers(answer):
    """Parse a comma separated list of integers, or None."""
    if not isinstance(answer, str) or len(answer) > 4000:
        return None
    out = []
    for part in answer.strip().split(","):
        if not re.fullmatch(r"\s*[+-]?[0-9]{1,12}\s*", part):
            return None
        out.append(int(part))
    return out


def verify(instance, answer):
    got = _numbers(answer)
    if got is None:
        return False
    return got == list(_solve(instance))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
