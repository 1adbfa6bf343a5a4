"""Weighted island sizes in a grid."""
import re

RESYN = {"profile": "standard", "family": "island_sizes", "tags": ["grids"]}


def generate(rng, difficulty):
    n = 6 + difficulty
    return {"grid": ["".join("#" if rng.random() < 0.45 else "." for _ in range(n)) for _ in range(n)],
            "weight": rng.randint(3, 40)}


def _solve(instance):
    grid = instance["grid"]
    todo = {(r, c) for r, row in enumerate(grid) for c, ch in enumerate(row) if ch == "#"}
    total = 0
    while todo:
        stack, size = [todo.pop()], 0
        while stack:
            r, c = stack.pop()
            size += 1
            for cell in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
                if cell in todo:
                    todo.remove(cell)
                    stack.append(cell)
        total += size * size
    return [total * instance["weight"]]


def observe(instance):
    return ("\n".join(instance["grid"]) + "\nAn island is a group of # joined by edges. Sum the squares of the island "
            f"sizes and multiply by {instance['weight']}. Reply with the number.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 50000:
        return False
    want = _solve(instance)[0]
    return any(int(x) == want for x in re.findall(r"[0-9]{1,9}", answer))


def reference_answer(instance):
    return ", ".join(str(x) for x in _solve(instance))
