"""Conway's Game of Life on a small torus; a copy is changed, never the instance."""
import copy


def generate(rng, difficulty):
    size = 5 + difficulty // 2
    while True:
        grid = [[int(rng.random() < 0.4) for _ in range(size)] for _ in range(size)]
        instance = {"grid": grid, "steps": 1 + difficulty // 3}
        if sum(map(sum, advance(instance))) >= 4:
            return instance


def advance(instance):
    work = copy.deepcopy(instance)
    grid, size = work["grid"], len(work["grid"])
    while work["steps"]:
        around = [
            [sum(grid[(r + i) % size][(c + j) % size] for i in (-1, 0, 1) for j in (-1, 0, 1)) - grid[r][c] for c in range(size)]
            for r in range(size)
        ]
        for r in range(size):
            for c in range(size):
                grid[r][c] = int(around[r][c] == 3 or (around[r][c] == 2 and grid[r][c] == 1))
        work["steps"] -= 1
    return grid


def show(grid):
    return "\n".join("".join(".#"[cell] for cell in row) for row in grid)


def observe(instance):
    return (
        f"Conway's Game of Life on a torus (the edges are joined, left to right and top to bottom), # is alive:\n{show(instance['grid'])}\n"
        f"Show the grid after {instance['steps']} generation(s), in the same form."
    )


def verify(instance, answer):
    if len(answer) > 500:
        return False
    return answer.split() == show(advance(instance)).split()


def reference_answer(instance):
    return show(advance(instance))
