"""Rotate and reflect a letter grid, then read it out."""

RESYN = {"profile": "standard", "family": "geometry", "tags": ["grid", "transformations"]}


def rotate(grid):
    return [list(row) for row in zip(*grid[::-1])]


def mirror(grid):
    return [row[::-1] for row in grid]


def shift(grid):
    return grid[-1:] + grid[:-1]


STEPS = {"rotate": rotate, "mirror": mirror, "shift": shift}


def generate(rng, difficulty):
    n = 3 + difficulty // 3
    grid = [[rng.choice("ABCDEFGHKLMNPQRSTUVWXYZ") for _ in range(n)] for _ in range(n)]
    while True:
        steps = [rng.choice(sorted(STEPS)) for _ in range(4 + difficulty)]
        after = grid
        for step in steps:
            after = STEPS[step](after)
        if after != grid:
            return {"grid": grid, "steps": steps}


def solve(instance):
    grid = instance["grid"]
    for step in instance["steps"]:
        grid = STEPS[step](grid)
    return "/".join("".join(row) for row in grid)


def observe(instance):
    rows = "\n".join(" ".join(row) for row in instance["grid"])
    return (
        f"{rows}\n\nApply these steps to the grid, one after the other: {', '.join(instance['steps'])}.\n"
        "'rotate' turns the grid by 90 degrees clockwise, 'mirror' swaps left and right, 'shift' moves each "
        "row down by one and the last row to the top.\nReply with the rows of the resulting grid from top to bottom, "
        "letters without blanks, rows separated by '/'. Case does not matter."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 300:
        return False
    text = "".join(answer.split()).upper()
    return text in solve(instance)


def reference_answer(instance):
    return solve(instance)
