"""One generation of the game of life."""

RESYN = {"tags": ["grid", "simulation"]}


def generate(rng, difficulty):
    size = 5 + 2 * difficulty
    return ["".join(rng.choice(".O") for _ in range(size)) for _ in range(size)]


def _next(rows):
    size = len(rows)
    after = []
    for r in range(size):
        line = ""
        for c in range(size):
            near = sum(
                rows[(r + dr) % size][(c + dc) % size] == "O"
                for dr in (-1, 0, 1)
                for dc in (-1, 0, 1)
                if dr or dc
            )
            line += "O" if near == 3 or (near == 2 and rows[r][c] == "O") else "."
        after.append(line)
    return after


def observe(instance):
    rows = "\n".join(instance)
    return f"{rows}\nO is alive; the borders are joined. Give the next generation of Conway's game of life in the same form."


def verify(instance, answer):
    return answer.split() == _next(instance)


def reference_answer(instance):
    return "\n".join(_next(instance))
