"""Measure water with jugs."""

RESYN = {"tags": ["planning"]}


def generate(rng, difficulty):
    while True:
        sizes = sorted(rng.sample(range(2, 6 + 2 * difficulty), 2))
        goal = rng.randrange(1, sizes[1])
        plan = _plan(sizes, goal)
        if plan and 1 + difficulty // 2 <= len(plan):
            return {"sizes": sizes, "goal": goal, "plan": plan}


def _pour(state, move, sizes):
    a, b = state
    if move in ("fa", "fb"):
        return (sizes[0], b) if move == "fa" else (a, sizes[1])
    if move in ("ea", "eb"):
        return (0, b) if move == "ea" else (a, 0)
    amount = min(a, sizes[1] - b) if move == "ab" else -min(b, sizes[0] - a)
    return a - amount, b + amount


MOVES = ("fa", "fb", "ea", "eb", "ab", "ba")


def _plan(sizes, goal):
    plans, waiting = {(0, 0): []}, [(0, 0)]
    for state in waiting:
        if goal in state:
            return plans[state]
        for move in MOVES:
            after = _pour(state, move, sizes)
            if after not in plans:
                plans[after] = [*plans[state], move]
                waiting.append(after)
    return []


def observe(instance):
    a, b = instance["sizes"]
    return (
        f"Two empty jugs: a holds {a} litres, b holds {b}. Moves: fa and fb fill a jug, ea and eb empty it, ab "
        f"pours from a into b until a is empty or b is full, ba the other way. Get exactly {instance['goal']} "
        "litres into one of them with as few moves as you can. Answer with the moves, separated by spaces."
    )


def verify(instance, answer):
    moves = answer.lower().split()
    if len(moves) > 500 or not all(move in MOVES for move in moves):
        return 0.0
    state = (0, 0)
    for move in moves:
        state = _pour(state, move, instance["sizes"])
    if instance["goal"] not in state:
        return 0.0
    return min(1.0, len(instance["plan"]) / len(moves))


def reference_answer(instance):
    return " ".join(instance["plan"])
