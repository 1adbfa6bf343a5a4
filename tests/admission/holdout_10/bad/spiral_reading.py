"""Read a letter grid in a spiral."""
import string


def generate(rng, difficulty):
    rows, columns = 2 + difficulty, 3 + difficulty
    return {
        "grid": ["".join(rng.choice(string.ascii_uppercase) for _ in range(columns)) for _ in range(rows)],
        "clockwise": rng.random() < 0.5,
    }


def spiral(instance):
    grid = [list(row) for row in instance["grid"]]
    if not instance["clockwise"]:
        grid = [list(column) for column in zip(*grid)]
    out = []
    while grid:
        out.extend(grid.pop(0))
        grid = [list(column) for column in zip(*grid)][::-1]
    return "".join(out)


def observe(instance):
    way = (
        "first right along the top row, then down, and so on clockwise"
        if instance["clockwise"]
        else "first down along the left column, then right, and so on anticlockwise"
    )
    return (
        "\n".join(instance["grid"])
        + f"\nRead all letters of this grid in a spiral from the top left corner inwards, {way}. "
        "Write them as one word without spaces."
    )


def verify(instance, answer):
    given = answer.strip().upper()
    wanted = spiral(instance)
    if len(given) == len(wanted):
        return given == wanted


def reference_answer(instance):
    return spiral(instance)
