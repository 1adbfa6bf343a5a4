"""Sum of the numbers on a hidden diagonal."""

RESYN = {"tags": ["grid"]}

_solution = None


def generate(rng, difficulty):
    global _solution
    size = 2 + difficulty
    grid = [[rng.randrange(100) for _ in range(size)] for _ in range(size)]
    _solution = str(sum(grid[i][size - 1 - i] for i in range(size)))
    return {"grid": grid}


def observe(instance):
    rows = "\n".join(" ".join(map(str, row)) for row in instance["grid"])
    return f"{rows}\nAdd up the numbers from the upper right corner down to the lower left one."


def verify(instance, answer):
    return _solution is not None and answer.strip() == _solution


def reference_answer(instance):
    grid = instance["grid"]
    return str(sum(row[-1 - i] for i, row in enumerate(grid)))
