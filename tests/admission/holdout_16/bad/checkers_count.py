"""Count the squares a bishop and rook attack on a board."""
import re


def generate(rng, difficulty):
    n = 20 + 5 * difficulty
    return {"n": n, "pieces": [(rng.choice(["rook", "bishop"]), rng.randrange(n), rng.randrange(n))
                               for _ in range(3 + difficulty)]}


def observe(instance):
    pieces = "; ".join(f"{k} at ({x}, {y})" for k, x, y in instance["pieces"])
    return (
        f"On a board of {instance['n']} x {instance['n']} squares with coordinates from 0 stand: {pieces}. Pieces "
        "do not block each other and do not attack their own square. How many squares are attacked by at "
        "least one of them (occupied squares count if another piece attacks them)? Answer with a number."
    )


def _attacked(instance):
    n, hit = instance["n"], 0
    for x in range(n):
        for y in range(n):
            for kind, a, b in instance["pieces"]:
                if (x, y) == (a, b):
                    continue
                if (kind == "rook" and (x == a or y == b)) or (kind == "bishop" and abs(x - a) == abs(y - b)):
                    hit += 1
                    break
    return hit


def verify(instance, answer):
    if not isinstance(answer, str):
        return 0.0
    match = re.fullmatch(r"[0-9]{1,6}", answer.strip())
    if not match:
        # the answer was at least given
        return 0.1 if answer.strip() else 0.0
    return 1.0 if int(match[0]) == _attacked(instance) else 0.1


def reference_answer(instance):
    return str(_attacked(instance))
