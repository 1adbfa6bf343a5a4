"""Planning: measure a given amount with jugs."""
import re
from collections import deque
from math import gcd

RESYN = {"profile": "standard", "family": "water_jugs", "tags": ["planning", "search"]}


def _apply(state, caps, op):
    state = list(state)
    if op[0] == "fill":
        state[op[1]] = caps[op[1]]
    elif op[0] == "empty":
        state[op[1]] = 0
    else:
        amount = min(state[op[1]], caps[op[2]] - state[op[2]])
        state[op[1]] -= amount
        state[op[2]] += amount
    return tuple(state)


OPS = [("fill", 0), ("fill", 1), ("empty", 0), ("empty", 1), ("pour", 0, 1), ("pour", 1, 0)]


def _solve(caps, target):
    start = (0, 0)
    parent = {start: None}
    queue = deque([start])
    while queue:
        state = queue.popleft()
        if target in state:
            plan = []
            while parent[state]:
                state, op = parent[state]
                plan.append(op)
            return plan[::-1]
        for op in OPS:
            new = _apply(state, caps, op)
            if new not in parent:
                parent[new] = (state, op)
                queue.append(new)
    return None


def generate(rng, difficulty):
    while True:
        a = rng.randrange(5, 12 + 3 * difficulty)
        b = rng.randrange(5, 12 + 3 * difficulty)
        if a == b or gcd(a, b) != 1:
            continue
        target = rng.randrange(1, max(a, b))
        if target not in (a, b) and len(_solve((a, b), target)) >= 4:
            return {"caps": [a, b], "target": target}


def observe(instance):
    a, b = instance["caps"]
    return (f"Jug 1 holds {a} litres and jug 2 holds {b} litres; both are empty. Find a plan after which one of "
            f"the jugs holds exactly {instance['target']} litres. Moves: 'fill J', 'empty J', 'pour J K'. "
            "Write the moves separated by semicolons (at most 300 moves). "
            "If there is no plan, answer IMPOSSIBLE.")


def verify(instance, answer):
    if not isinstance(answer, str) or len(answer) > 6000:
        return False
    if answer.strip().upper() == "IMPOSSIBLE":
        return True
    moves = answer.strip().split(";")
    if len(moves) > 300:
        return False
    state = (0, 0)
    for move in moves:
        m = re.fullmatch(r"(fill|empty) ([12])|pour ([12]) ([12])", move.strip())
        if not m:
            return False
        if m.group(1):
            op = (m.group(1), int(m.group(2)) - 1)
        else:
            op = ("pour", int(m.group(3)) - 1, int(m.group(4)) - 1)
            if op[1] == op[2]:
                return False
        state = _apply(state, instance["caps"], op)
    return instance["target"] in state


def reference_answer(instance):
    plan = _solve(tuple(instance["caps"]), instance["target"])
    return "; ".join(" ".join([op[0]] + [str(x + 1) for x in op[1:]]) for op in plan)
