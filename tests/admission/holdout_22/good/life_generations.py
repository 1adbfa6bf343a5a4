"""Conway's Game of Life on a torus."""


def step(rows):
    n = len(rows)
    out = []
    for r in range(n):
        line = ""
        for c in range(n):
            around = sum(rows[(r + i) % n][(c + j) % n] == "#" for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j)
            line += "#" if around == 3 or (around == 2 and rows[r][c] == "#") else "."
        out.append(line)
    return out


def final(instance):
    rows = instance["rows"]
    for _ in range(instance["steps"]):
        rows = step(rows)
    return rows


def generate(rng, difficulty):
    n = 6 + difficulty // 2
    while True:
        instance = {"rows": ["".join(rng.choice("#..") for _ in range(n)) for _ in range(n)],
                    "steps": 1 + difficulty // 3}
        end = final(instance)
        if sum(line.count("#") for line in end) >= 6 and end != instance["rows"] and step(end) != end:
            return instance


def observe(instance):
    return ("Conway's Game of Life on a board whose edges wrap around (# alive, . dead):\n" +
            "\n".join(instance["rows"]) + f"\nShow the board after {instance['steps']} generation(s). Answer with the "
            "rows of the board, one per line; blanks between the cells are allowed.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 2000:
        return False
    lines = [line.replace(" ", "") for line in answer.strip().split("\n")]
    return [line.rstrip("\r") for line in lines] == final(instance)


def reference_answer(instance):
    return "\n".join(final(instance))
