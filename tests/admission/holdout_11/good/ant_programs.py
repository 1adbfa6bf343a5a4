"""Write a program for an ant that eats all the crumbs."""


def generate(rng, difficulty):
    size = 5 + difficulty
    cells = [(r, c) for r in range(size) for c in range(size) if (r, c) != (0, 0)]
    return {"size": size, "crumbs": sorted(rng.sample(cells, 2 + difficulty)), "budget": 6 * size * (2 + difficulty)}


def run(instance, program):
    """True if all crumbs are eaten; every step costs one from a fixed budget."""
    r = c = facing = 0
    left = {tuple(cell) for cell in instance["crumbs"]}
    for command in program[: instance["budget"]]:
        if command == "L":
            facing = (facing - 1) % 4
        elif command == "R":
            facing = (facing + 1) % 4
        else:
            dr, dc = ((0, 1), (1, 0), (0, -1), (-1, 0))[facing]
            r, c = r + dr, c + dc
            if not (0 <= r < instance["size"] and 0 <= c < instance["size"]):
                return False
            left.discard((r, c))
    return not left


def observe(instance):
    crumbs = ", ".join(f"({r}, {c})" for r, c in instance["crumbs"])
    return (
        f"An ant is at row 0, column 0 of a {instance['size']} by {instance['size']} floor (rows count downwards), facing "
        f"right. Crumbs lie at (row, column) {crumbs}. Commands: F one step ahead, L turn left, R turn right; it may not "
        f"leave the floor. Write a program of at most {instance['budget']} commands that takes it over all the crumbs. "
        "Answer with the letters; blanks are ignored."
    )


def verify(instance, answer):
    if len(answer) > 4 * instance["budget"]:
        return False
    program = "".join(answer.upper().split())
    if not program or len(program) > instance["budget"] or not set(program) <= {"F", "L", "R"}:
        return False
    return run(instance, program)


def reference_answer(instance):
    out, r, c, facing = [], 0, 0, 0
    for tr, tc in instance["crumbs"]:
        for direction, steps in ((0 if tc > c else 2, abs(tc - c)), (1 if tr > r else 3, abs(tr - r))):
            if steps:
                turn = (direction - facing) % 4
                out.append(["", "R", "RR", "L"][turn] + "F" * steps)
                facing = direction
        r, c = tr, tc
    return " ".join(out)
