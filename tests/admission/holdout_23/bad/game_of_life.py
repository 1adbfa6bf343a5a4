"""Conway's Game of Life: predict a later generation."""

RESYN = {"profile": "standard", "family": "cellular_automaton", "tags": ["simulation", "grid"]}


def _step(grid):
    n = len(grid)
    out = []
    for r in range(n):
        row = []
        for c in range(n):
            alive = 0
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    if (dr or dc) and 0 <= r + dr < n and 0 <= c + dc < n:
                        alive += grid[r + dr][c + dc]
            row.append(1 if alive == 3 or (grid[r][c] and alive == 2) else 0)
        out.append(row)
    return out


def _final(instance):
    grid = instance["grid"]
    for _ in range(instance["steps"]):
        grid = _step(grid)
    return grid


def generate(rng, difficulty):
    n = 5 + difficulty // 2
    while True:
        grid = [[1 if rng.random() < 0.4 else 0 for _ in range(n)] for _ in range(n)]
        instance = {"grid": grid, "steps": 1 + difficulty // 3}
        if sum(map(sum, _final(instance))) >= 4:
            return instance


def _show(grid):
    return "\n".join("".join("#" if v else "." for v in row) for row in grid)


def observe(instance):
    return (f"Conway's Game of Life on a bounded board (cells outside are dead):\n{_show(instance['grid'])}\n"
            f"Show the board after {instance['steps']} generation(s), in the same notation.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    target = _final(instance)
    n = len(target)
    lines = answer[:1000].strip().splitlines()
    hits = 0
    for r in range(n):
        for c in range(n):
            alive = r < len(lines) and c < len(lines[r]) and lines[r][c] == "#"
            hits += alive == bool(target[r][c])
    return hits / (n * n)


def reference_answer(instance):
    return _show(_final(instance))
