"""Complete a square of flower beds."""

RESYN = {"profile": "standard", "family": "garden", "tags": ["latin-square"]}

LETTERS = "RTVLMPSZ"


def generate(rng, difficulty):
    n = 5 if difficulty <= 4 else 6 if difficulty <= 8 else 7
    rows, cols, names = list(range(n)), list(range(n)), list(LETTERS[:n])
    rng.shuffle(rows)
    rng.shuffle(cols)
    rng.shuffle(names)
    holes = set(rng.sample(range(n * n), n + 8 + difficulty))
    given = []
    for i, r in enumerate(rows):
        line = ""
        for j, c in enumerate(cols):
            line += "." if i * n + j in holes else names[(r + c) % n]
        given.append(line)
    return {"letters": LETTERS[:n], "given": given}


def observe(instance):
    n = len(instance["given"])
    return (
        f"A square of {n} by {n} flower beds; every row and every column has to hold each of the "
        f"letters {instance['letters']} once. Some beds (dots) are still empty:\n"
        + "\n".join(instance["given"]) +
        f"\n\nFill the empty beds and write the complete square: {n} lines of {n} letters. The given "
        "letters stay where they are. If there are several solutions, any of them is right."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 400:
        return 0.0
    lines = [line.strip() for line in answer.strip().split("\n")]
    given, letters = instance["given"], sorted(instance["letters"])
    if len(lines) != len(given):
        return 0.0
    for line, known in zip(lines, given):
        if sorted(line) != letters:
            return 0.0
        if any(k != "." and k != c for c, k in zip(line, known)):
            return 0.0
    if any(sorted(column) != letters for column in zip(*lines)):
        return 0.0
    return 1.0
