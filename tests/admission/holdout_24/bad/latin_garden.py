"""Plant a square garden: a latin square to complete."""

RESYN = {"profile": "standard", "family": "garden", "tags": ["latin-square"]}

SIZE_LETTERS = "ABCDEFGH"


def generate(rng, difficulty):
    n = 5 if difficulty < 6 else 6
    rows, cols, names = list(range(n)), list(range(n)), list(SIZE_LETTERS[:n])
    rng.shuffle(rows)
    rng.shuffle(cols)
    rng.shuffle(names)
    full = ["".join(names[(r + c) % n] for c in cols) for r in rows]
    holes = set(rng.sample(range(n * n), n + 1 + difficulty))
    given = ["".join("." if r * n + c in holes else full[r][c] for c in range(n)) for r in range(n)]
    return {"given": given, "full": full}


def observe(instance):
    given = instance["given"]
    n = len(given)
    return (
        f"A garden of {n} by {n} beds is to be planted with the plants {SIZE_LETTERS[:n]}, each "
        "once in every row and every column. Some beds are planted already (a dot is empty) and "
        "must stay as they are:\n" + "\n".join(given) +
        f"\n\nWrite the complete garden as {n} lines of {n} letters."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    n = len(instance["given"])
    lines = [line.strip() for line in answer.strip().split("\n")]
    if len(lines) != n or any(len(line) != n for line in lines):
        return 0.0
    letters = set(SIZE_LETTERS[:n])
    for line in lines:
        if set(line) != letters:
            return 0.0
    for column in zip(*lines):
        if set(column) != letters:
            return 0.0
    return 1.0


def reference_answer(instance):
    return "\n".join(instance["full"])
