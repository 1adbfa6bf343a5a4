"""Chess knights: name every square that is attacked by at least one of them."""
import re

RESYN = {"description": "Squares attacked by knights", "tags": ["chess", "grid"]}

JUMPS = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def name(square):
    return "abcdefgh"[square[0]] + str(square[1] + 1)


def generate(rng, difficulty):
    squares = rng.sample([(f, r) for f in range(8) for r in range(8)], difficulty + 1)
    return {"knights": [list(s) for s in squares]}


def attacked(instance):
    found = set()
    for file, rank in instance["knights"]:
        for df, dr in JUMPS:
            if 0 <= file + df < 8 and 0 <= rank + dr < 8:
                found.add(name((file + df, rank + dr)))
    return found


def observe(instance):
    knights = ", ".join(name(s) for s in instance["knights"])
    return (
        f"Knights stand on these squares of a chessboard: {knights}. Which squares are attacked by at least one "
        "of the knights (squares with a knight on them included, if another one attacks them)? "
        "Answer with the names of all of them, in any order, separated by blanks."
    )


def verify(instance, answer):
    given = answer.lower().split()
    if not given or len(given) > 64 or not all(re.fullmatch("[a-h][1-8]", square) for square in given):
        return False
    if len(set(given)) != len(given):
        return False
    return set(given) <= attacked(instance)


def reference_answer(instance):
    return " ".join(sorted(attacked(instance)))
