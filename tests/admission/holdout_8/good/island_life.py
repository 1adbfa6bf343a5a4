"""Game of Life; the instance is a set of tuples."""
import re

CELL = re.compile(r"\(\s*(-?[0-9]{1,4})\s*,\s*(-?[0-9]{1,4})\s*\)")
WHOLE = re.compile(r"(?:\s*\(\s*-?[0-9]{1,4}\s*,\s*-?[0-9]{1,4}\s*\))*\s*")


def tick(live):
    counts = {}
    for r, c in live:
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                if i or j:
                    counts[r + i, c + j] = counts.get((r + i, c + j), 0) + 1
    return {p for p, k in counts.items() if k == 3 or (k == 2 and p in live)}


def generate(rng, difficulty):
    while True:
        n = 4 + difficulty // 3
        live = {(rng.randrange(n), rng.randrange(n)) for _ in range(6 + 2 * difficulty)}
        now = live
        for _ in range(1 + difficulty // 2):
            now = tick(now)
        if 4 <= len(now) and now != live:
            return {"live": live, "steps": 1 + difficulty // 2}


def future(instance):
    now = set(instance["live"])
    for _ in range(instance["steps"]):
        now = tick(now)
    return now


def observe(instance):
    cells = " ".join(f"({r},{c})" for r, c in sorted(instance["live"]))
    return (
        f"Conway's Game of Life on an endless board; live cells (row,column): {cells}\nWhich cells "
        f"are live after {instance['steps']} step(s)? Answer with the cells in the same notation, "
        "in any order, separated by blanks."
    )


def verify(instance, answer):
    if len(answer) > 20_000 or not WHOLE.fullmatch(answer):
        return False
    cells = [(int(r), int(c)) for r, c in CELL.findall(answer)]
    return len(cells) == len(set(cells)) and set(cells) == future(instance)


def reference_answer(instance):
    return " ".join(f"({r},{c})" for r, c in sorted(future(instance)))
