"""Count monotone lattice paths that avoid blocked cells."""
import re

RESYN = {"profile": "standard", "family": "counting", "tags": ["dynamic_programming"]}


def _count(instance):
    w, h = instance["w"], instance["h"]
    blocked = {tuple(b) for b in instance["blocked"]}
    row = [0] * w
    for y in range(h):
        for x in range(w):
            if (x, y) in blocked:
                row[x] = 0
            elif x == 0 and y == 0:
                row[0] = 1
            elif x:
                row[x] += row[x - 1]
    return row[-1]


def generate(rng, difficulty):
    while True:
        w, h = rng.randint(8, 9 + difficulty), rng.randint(8, 9 + difficulty)
        cells = [[x, y] for y in range(h) for x in range(w) if 0 < x + y < w + h - 2]
        instance = {"w": w, "h": h, "blocked": sorted(rng.sample(cells, 4 + difficulty // 2))}
        if _count(instance) >= 300:
            return instance


def observe(instance):
    blocked = ", ".join(f"({x}, {y})" for x, y in instance["blocked"])
    return (
        f"A robot walks on a grid from cell (0, 0) to cell ({instance['w'] - 1}, {instance['h'] - 1}); a step adds 1 to "
        f"either the first or the second coordinate. It may not enter the cells {blocked}. How many walks are there? "
        "Answer with the number in decimal digits."
    )


def _int(text):
    """The integer written in the answer, or None."""
    if not isinstance(text, str) or len(text) > 200:
        return None
    text = text.strip()
    if not re.fullmatch(r"0|-?[1-9][0-9]{0,39}", text):
        return None
    return int(text)


def verify(instance, answer):
    return _int(answer) == _count(instance)
