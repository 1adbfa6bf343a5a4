"""Peg solitaire on a strip grid: bring the pegs down to one."""
import re

STEPS = {"U": (-1, 0), "D": (1, 0), "L": (0, -1), "R": (0, 1)}


def generate(rng, difficulty):
    size = 4 + difficulty // 3
    best = None
    for _ in range(60):
        pegs = {(rng.randrange(size), rng.randrange(size))}
        plan = []
        for _ in range(2 + difficulty):
            options = []
            for r, c in sorted(pegs):
                for name in "UDLR":
                    dr, dc = STEPS[name]
                    over, start = (r - dr, c - dc), (r - 2 * dr, c - 2 * dc)
                    if over not in pegs and start not in pegs and all(0 <= x < size for x in start):
                        options.append(((r, c), over, start, name))
            if not options:
                break
            end, over, start, name = rng.choice(options)
            pegs.remove(end)
            pegs |= {over, start}
            plan.append([start[0], start[1], name])
        if best is None or len(plan) > len(best[1]):
            best = (pegs, plan)
        if len(best[1]) == 2 + difficulty:
            break
    return {"size": size, "pegs": best[0], "plan": best[1][::-1]}


def observe(instance):
    n = instance["size"]
    board = "\n".join("".join("o" if (r, c) in instance["pegs"] else "." for c in range(n)) for r in range(n))
    return (
        f"Peg solitaire, pegs are o:\n{board}\nA peg jumps over a neighbour (up, down, left or right) onto the empty cell "
        "behind it, and the neighbour is removed. Leave a single peg. Answer with the jumps as row,column and one of U D L "
        "R, rows and columns counted from 0 at the top left, like 2,0U 0,1R, separated by spaces."
    )


def verify(instance, answer):
    pegs = set(instance["pegs"])
    n = instance["size"]
    jumps = answer.upper().split()
    if len(jumps) != len(pegs) - 1:
        return False
    for jump in jumps:
        match = re.fullmatch("([0-9]{1,2}),([0-9]{1,2})([UDLR])", jump)
        if match is None:
            return False
        r, c = int(match[1]), int(match[2])
        dr, dc = STEPS[match[3]]
        over, end = (r + dr, c + dc), (r + 2 * dr, c + 2 * dc)
        if (r, c) not in pegs or over not in pegs or end in pegs or not all(0 <= x < n for x in end):
            return False
        pegs -= {(r, c), over}
        pegs.add(end)
    return len(pegs) == 1


def reference_answer(instance):
    return " ".join(f"{r},{c}{name}" for r, c, name in instance["plan"])
