"""Cover an irregular region of the square grid with dominoes."""
import re

RESYN = {"profile": "standard", "family": "tilings", "tags": ["grids", "geometry"]}


def generate(rng, difficulty):
    size = 6 + difficulty // 2
    want = 7 + 2 * difficulty
    used = set()
    pieces = []
    cells = [(r, c) for r in range(size) for c in range(size)]
    rng.shuffle(cells)
    for r, c in cells:
        if len(pieces) == want:
            break
        if (r, c) in used:
            continue
        around = [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
        free = [q for q in around if 0 <= q[0] < size and 0 <= q[1] < size and q not in used]
        if free:
            other = rng.choice(free)
            used.update([(r, c), other])
            pieces.append([r, c, other[0], other[1]])
    rows = ["".join("#" if (r, c) in used else "." for c in range(size)) for r in range(size)]
    return {"rows": rows, "pieces": pieces}


def observe(instance):
    return (
        "Cover all '#' cells of this picture with dominoes (two cells sharing a side), no cell twice and "
        "no '.' cell at all.\n" + "\n".join(instance["rows"]) +
        "\nWrite one domino per line as four numbers: row column row column (both from 0, top left). "
        "The order of the lines and of the two cells of a domino is free."
    )


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 10000:
        return False
    rows = instance["rows"]
    todo = {(r, c) for r, row in enumerate(rows) for c, ch in enumerate(row) if ch == "#"}
    lines = [line.strip() for line in answer.strip().split("\n")]
    if len(lines) * 2 != len(todo):
        return False
    for line in lines:
        if not re.fullmatch(r"[0-9]{1,2}( [0-9]{1,2}){3}", line):
            return False
        a, b, c, d = map(int, line.split())
        if abs(a - c) + abs(b - d) != 1 or (a, b) not in todo or (c, d) not in todo:
            return False
        todo.discard((a, b))
        todo.discard((c, d))
    return not todo


def reference_answer(instance):
    return "\n".join(" ".join(map(str, p)) for p in instance["pieces"])
