"""Towers of Hanoi from a random legal position."""
import re

RESYN = {"profile": "standard", "family": "hanoi", "tags": ["planning", "puzzle"]}


def generate(rng, difficulty):
    n = 7 + (difficulty - 1) // 3
    while True:
        pegs = [rng.randrange(3) for _ in range(n)]
        if pegs[-1] != 2 and pegs[-2] != 2 and pegs[0] != pegs[1]:
            return {"pegs": pegs}


def _solve(pegs):
    pegs, plan = list(pegs), []

    def move(disk, goal):
        if disk < 0:
            return
        if pegs[disk] == goal:
            move(disk - 1, goal)
            return
        other = 3 - pegs[disk] - goal
        move(disk - 1, other)
        plan.append((pegs[disk], goal))
        pegs[disk] = goal
        move(disk - 1, goal)

    move(len(pegs) - 1, 2)
    return plan


def _limit(instance):
    return len(_solve(instance["pegs"])) + 4


def observe(instance):
    where = ", ".join(f"disk {i + 1} on peg {'ABC'[p]}" for i, p in enumerate(instance["pegs"]))
    return (f"Towers of Hanoi with pegs A, B, C; disk 1 is the smallest. Position: {where}. Only the top disk of a peg "
            "may be moved, and never onto a smaller one. Bring all disks to peg C with at most "
            f"{_limit(instance)} moves. Answer with moves such as AB (from A to B), separated by spaces.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 4000:
        return False
    tokens = answer.split()
    if not all(re.fullmatch(r"[ABC]{2}", t) for t in tokens) or len(tokens) > _limit(instance):
        return False
    stacks = [[], [], []]
    for disk in reversed(range(len(instance["pegs"]))):
        stacks[instance["pegs"][disk]].append(disk)
    for t in tokens:
        a, b = "ABC".index(t[0]), "ABC".index(t[1])
        if a == b or not stacks[a] or (stacks[b] and stacks[b][-1] < stacks[a][-1]):
            return False
        stacks[b].append(stacks[a].pop())
    return len(stacks[2]) == len(instance["pegs"])


def reference_answer(instance):
    return " ".join("ABC"[a] + "ABC"[b] for a, b in _solve(instance["pegs"]))
