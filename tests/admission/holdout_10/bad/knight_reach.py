"""Can a knight be on a square after exactly k moves on a board with holes?"""

JUMPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
RESYN = {"tags": ["board games"]}


def reachable(size, holes, start, moves):
    now = {tuple(start)}
    blocked = {tuple(h) for h in holes}
    for _ in range(moves):
        now = {
            (r + dr, c + dc)
            for r, c in now
            for dr, dc in JUMPS
            if 0 <= r + dr < size and 0 <= c + dc < size and (r + dr, c + dc) not in blocked
        }
    return now


def generate(rng, difficulty):
    size = 4 + difficulty
    while True:
        cells = [(r, c) for r in range(size) for c in range(size)]
        rng.shuffle(cells)
        start, holes = cells[0], sorted(cells[1 : 1 + size])
        moves = 2 + difficulty // 2
        inside = reachable(size, holes, start, moves)
        outside = [c for c in cells[1 + size :] if c not in inside]
        if inside and outside:
            wanted = rng.random() < 0.5
            target = rng.choice(sorted(inside)) if wanted else rng.choice(sorted(outside))
            return {"size": size, "holes": holes, "start": start, "moves": moves, "target": target}


def observe(instance):
    holes = " ".join(f"({r},{c})" for r, c in instance["holes"])
    return (
        f"A chess knight stands at {tuple(instance['start'])} (row, column; counted from 0) on a board of "
        f"{instance['size']} x {instance['size']} squares. It must not land on these squares: {holes}.\n"
        f"Can it stand on {tuple(instance['target'])} after exactly {instance['moves']} moves? "
        "Answer yes or no."
    )


def verify(instance, answer):
    word = answer.strip().lower().rstrip(".")
    if word not in ("yes", "no"):
        return False
    can = tuple(instance["target"]) in reachable(
        instance["size"], instance["holes"], instance["start"], instance["moves"]
    )
    return (word == "yes") == can


def reference_answer(instance):
    can = tuple(instance["target"]) in reachable(
        instance["size"], instance["holes"], instance["start"], instance["moves"]
    )
    return "yes" if can else "no"
