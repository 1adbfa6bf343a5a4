"""Robotics: simulate a gripper program and report the final stacks."""


def generate(rng, difficulty):
    boxes = list("ABCDEFGH")
    rng.shuffle(boxes)
    stacks = [boxes[:3], boxes[3:5], boxes[5:], []]
    work = [list(s) for s in stacks]
    moves = []
    while len(moves) < 8:
        src, dst = rng.sample(range(4), 2)
        if work[src]:
            work[dst].append(work[src].pop())
            moves.append([src + 1, dst + 1])
    return {"stacks": stacks, "moves": moves}


def _run(instance):
    work = [list(s) for s in instance["stacks"]]
    for src, dst in instance["moves"]:
        work[dst - 1].append(work[src - 1].pop())
    return "|".join("".join(s) or "-" for s in work)


def observe(instance):
    stacks = "\n".join(f"stack {k}: {' '.join(s) if s else '(empty)'}" for k, s in enumerate(instance["stacks"], 1))
    moves = ", ".join(f"{a}>{b}" for a, b in instance["moves"])
    return (f"Stacks, bottom first:\n{stacks}\nThe gripper executes the moves {moves}, where a>b takes the top box of "
            "stack a and puts it onto stack b.\nWrite the four final stacks, bottom first, without spaces, joined by |, "
            "with a single - for an empty stack.")


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    return answer.strip() == _run(instance)


def reference_answer(instance):
    return _run(instance)
