"""Sum the best straight line of a sparse board."""
import re


def generate(rng, difficulty):
    size = 4 + difficulty // 2
    board = {}
    for r in range(size):
        for c in range(size):
            if rng.random() < 0.8:
                board[(r, c)] = rng.randint(10, 99 + 50 * difficulty)
    return {"size": size, "board": board}


def line_sums(instance):
    size, board = instance["size"], instance["board"]
    rows = [sum(board.get((r, c), 0) for c in range(size)) for r in range(size)]
    cols = [sum(board.get((r, c), 0) for r in range(size)) for c in range(size)]
    return max(rows), max(cols)


def observe(instance):
    size, board = instance["size"], instance["board"]
    rows = "\n".join(" ".join(str(board.get((r, c), "-")) for c in range(size)) for r in range(size))
    return (f"A board (- is an empty field):\n{rows}\nAnswer with two integers separated by a blank: the largest row sum and "
            "the largest column sum.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 60:
        return False
    match = re.fullmatch(r"\s*([0-9]{1,8})\s+([0-9]{1,8})\s*", answer)
    return bool(match) and (int(match.group(1)), int(match.group(2))) == line_sums(instance)


def reference_answer(instance):
    return "{} {}".format(*line_sums(instance))
