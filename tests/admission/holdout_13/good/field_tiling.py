"""Tile a field with dominoes and given fixed stones."""

RESYN = {"profile": "standard", "family": "farming", "tags": ["tiling", "grid", "witness"]}


def generate(rng, difficulty):
    rows, cols = 5 + difficulty // 5, 5 + difficulty // 4
    while True:
        owner = [[None] * cols for _ in range(rows)]
        cells = [(r, c) for r in range(rows) for c in range(cols)]
        rng.shuffle(cells)
        count = 0
        for r, c in cells:
            if owner[r][c] is None:
                near = [(r + dr, c + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0))
                        if 0 <= r + dr < rows and 0 <= c + dc < cols and owner[r + dr][c + dc] is None]
                if near:
                    x, y = rng.choice(near)
                    owner[r][c] = owner[x][y] = count
                    count += 1
        stones = sum(o is None for row in owner for o in row)
        if 2 <= stones <= rows:
            break
    plan = ["".join("#" if o is None else "abcdefghijklmnopqrstuvwxyz"[o] for o in row) for row in owner]
    return {"field": ["".join("#" if x == "#" else "." for x in row) for row in plan], "plan": plan}


def observe(instance):
    return "\n".join(["A field with stones (#) and free squares (.):"] + instance["field"] + [
        "Cover all free squares with mats of two squares each (side by side or one above the other), without overlap.",
        "Answer with the same drawing, each mat written as two equal small letters a to z, a different letter for each mat."])


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 1000:
        return False
    rows = [row.strip() for row in answer.strip().splitlines()]
    field = instance["field"]
    if len(rows) != len(field) or any(len(a) != len(b) for a, b in zip(rows, field)):
        return False
    where = {}
    for r, (a, b) in enumerate(zip(rows, field)):
        for c, (x, y) in enumerate(zip(a, b)):
            if y == "#":
                if x != "#":
                    return False
            elif x not in "abcdefghijklmnopqrstuvwxyz":
                return False
            else:
                where.setdefault(x, []).append((r, c))
    for squares in where.values():
        if len(squares) != 2:
            return False
        (r1, c1), (r2, c2) = squares
        if abs(r1 - r2) + abs(c1 - c2) != 1:
            return False
    return True


def reference_answer(instance):
    return "\n".join(instance["plan"])
