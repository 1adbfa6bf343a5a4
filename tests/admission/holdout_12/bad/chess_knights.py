"""Squares attacked by a knight, in algebraic notation."""

FILES = "abcdefgh"


def generate(rng, difficulty):
    size = 7 + (difficulty + 1) // 2
    squares = [[x, y] for x in range(size) for y in range(size)]
    return {"size": size, "knights": rng.sample(squares, 1 + difficulty)}


def attacked(instance):
    size = instance["size"]
    jumps = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
    hit = {(x + dx, y + dy) for x, y in instance["knights"] for dx, dy in jumps}
    return sorted((x, y) for x, y in hit if 0 <= x < size and 0 <= y < size)


def observe(instance):
    knights = "; ".join(f"column {x + 1}, row {y + 1}" for x, y in instance["knights"])
    return (
        f"On a {instance['size']} by {instance['size']} board, knights stand on: {knights}. List all squares attacked by at "
        "least one knight (occupied or not), each as column letter (a is column 1) and row number like c7, in any order, "
        "separated by spaces."
    )


def verify(instance, answer):
    given = answer[:3000].lower().split()
    wanted = {chr(97 + x) + str(y + 1) for x, y in attacked(instance)}
    return 1.0 if len(given) == len(wanted) and set(given) == wanted else 0.0


def reference_answer(instance):
    return " ".join(FILES[x] + str(y + 1) for x, y in attacked(instance))
