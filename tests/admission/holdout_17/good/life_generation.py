"""Some generations of a cellular automaton on a torus."""

RESYN = {"profile": "standard", "family": "grids", "tags": ["cellular-automata", "simulation"]}


def _step(grid):
    rows, cols = len(grid), len(grid[0])
    out = []
    for r in range(rows):
        line = ""
        for c in range(cols):
            count = sum(grid[(r + a) % rows][(c + b) % cols] == "#" for a in (-1, 0, 1) for b in (-1, 0, 1))
            alive = grid[r][c] == "#"
            line += "#" if count == 3 or (alive and count == 4) else "."
        out.append(line)
    return out


def _final(instance):
    grid = instance["grid"]
    for _ in range(instance["steps"]):
        grid = _step(grid)
    return grid


def generate(rng, difficulty):
    rows, cols = 5 + difficulty // 3, 6 + difficulty // 2
    while True:
        grid = ["".join("#" if rng.random() < 0.4 else "." for _ in range(cols)) for _ in range(rows)]
        instance = {"grid": grid, "steps": 1 + difficulty // 3}
        final = _final(instance)
        if "".join(final).count("#") >= 6 and final != grid and _step(final) != final:
            return instance


def observe(instance):
    return (
        "Conway's game of life on a torus (the left and right edges are neighbours, as are the upper and lower "
        "ones): a live cell # with two or three live neighbours stays alive, a dead cell . with exactly three "
        "comes alive, all the others are dead.\n\n%s\n\nDraw the grid after %d generation(s), in the same way. "
        "Blank lines and blanks at the ends of lines do not matter."
        % ("\n".join(instance["grid"]), instance["steps"])
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 5000:
        return False
    lines = [line.strip() for line in answer.splitlines()]
    return [line for line in lines if line] == _final(instance)


def reference_answer(instance):
    return "\n".join(_final(instance))
