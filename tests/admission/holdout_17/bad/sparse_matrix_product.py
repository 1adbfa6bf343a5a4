"""Multiply two sparse matrices."""
import re

RESYN = {"profile": "standard", "family": "matrices", "tags": ["sparse", "product"]}


def _sparse(rng, size, count):
    cells = rng.sample([(r, c) for r in range(size) for c in range(size)], count)
    return {cell: rng.choice([-7, -5, -3, -2, 2, 3, 4, 6, 9]) for cell in sorted(cells)}


def _product(a, b):
    out = {}
    for (r, k), x in a.items():
        for (kk, c), y in b.items():
            if k == kk:
                out[(r, c)] = out.get((r, c), 0) + x * y
    return {cell: v for cell, v in out.items() if v}


def generate(rng, difficulty):
    size = 4 + difficulty // 2
    while True:
        a = _sparse(rng, size, size + difficulty)
        b = _sparse(rng, size, size + difficulty)
        if len(_product(a, b)) >= 4:
            return {"size": size, "a": a, "b": b}


def _show(matrix):
    return "; ".join("%d %d %d" % (r, c, v) for (r, c), v in sorted(matrix.items()))


def observe(instance):
    return (
        "Two %dx%d matrices are given by their non-zero entries as 'row column value' (counted from 0).\n"
        "A: %s\nB: %s\n\n"
        "Give the non-zero entries of the product A*B in the same form, separated by semicolons, sorted by "
        "row and then column." % (instance["size"], instance["size"], _show(instance["a"]), _show(instance["b"]))
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    entries = []
    for part in answer.strip().split(";"):
        match = re.fullmatch(r"\s*([0-9]{1,2}) +([0-9]{1,2}) +(-?[0-9]{1,5})\s*", part)
        if not match:
            return False
        r, c, v = (int(g) for g in match.groups())
        entries.append(((r, c), v))
    return entries == sorted(_product(instance["a"], instance["b"]).items())


def reference_answer(instance):
    return _show(_product(instance["a"], instance["b"]))
