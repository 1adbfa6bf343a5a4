"""Lights Out on a square board."""

RESYN = {"profile": "standard", "family": "grid_puzzles", "tags": ["linear_algebra", "search"]}


def _press(size, lamps, presses):
    state = [row[:] for row in lamps]
    for r in range(size):
        for c in range(size):
            if presses[r][c]:
                for dr, dc in ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)):
                    if 0 <= r + dr < size and 0 <= c + dc < size:
                        state[r + dr][c + dc] ^= 1
    return state


def generate(rng, difficulty):
    size = 4 + (difficulty + 1) // 3
    dark = [[0] * size for _ in range(size)]
    while True:
        presses = [[rng.randint(0, 1) for _ in range(size)] for _ in range(size)]
        lamps = _press(size, dark, presses)
        if sum(map(sum, lamps)) >= size + difficulty // 2:
            return {"size": size, "lamps": lamps, "presses": presses}


def observe(instance):
    size = instance["size"]
    rows = "\n".join("".join("*" if x else "." for x in row) for row in instance["lamps"])
    return (
        f"A {size} x {size} board of lamps, '*' is on and '.' is off:\n{rows}\n"
        "Pressing a lamp switches it and its neighbours above, below, left and right. Which lamps must be pressed "
        f"so that all are off? Answer with {size} lines of {size} characters, 1 for press and 0 for leave."
    )


def verify(instance, answer):
    size = instance["size"]
    if not isinstance(answer, str) or len(answer) > 10 * size * size:
        return 0.0
    lines = [line.strip() for line in answer.strip().splitlines()]
    if len(lines) != size or any(len(line) != size or set(line) - {"0", "1"} for line in lines):
        return 0.0
    state = _press(size, instance["lamps"], [[int(ch) for ch in line] for line in lines])
    on = sum(map(sum, state))
    return 1.0 - on / (size * size)


def reference_answer(instance):
    return "\n".join("".join(map(str, row)) for row in instance["presses"])
