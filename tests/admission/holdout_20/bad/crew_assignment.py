"""Assign people to tasks at the least total cost."""
import re

RESYN = {"profile": "standard", "family": "assignment", "tags": ["optimisation", "matrices"]}


def generate(rng, difficulty):
    n = 7 if difficulty < 3 else 8
    tasks = n + 2
    while True:
        cost = [[rng.randint(5, 40 + 12 * difficulty) for _ in range(tasks)] for _ in range(n)]
        if len(set(min(range(tasks), key=lambda c: row[c]) for row in cost)) < n:
            return {"cost": cost}


def _optimal(cost):
    """All assignments of the least total cost."""
    n = len(cost)
    best, found = None, []

    def place(person, tasks, total):
        nonlocal best, found
        if person == n:
            if best is None or total < best:
                best, found = total, []
            if total == best:
                found.append(tasks)
            return
        for task in range(len(cost[0])):
            if task not in tasks:
                place(person + 1, tasks + [task], total + cost[person][task])

    place(0, [], 0)
    return found


def observe(instance):
    cost = instance["cost"]
    lines = "\n".join(f"person {i}: {' '.join(map(str, row))}" for i, row in enumerate(cost))
    return (
        f"What each person would charge for the tasks 0 to {len(cost[0]) - 1}:\n{lines}\n"
        "Give every person one task, all different (two tasks remain), so that the total is as small as possible. "
        "Answer with the task of person 0, of person 1 and so on, separated by blanks."
    )


def _ints(text):
    """Integers separated by blanks, or None when anything else is in the text."""
    if not isinstance(text, str) or len(text) > 20000:
        return None
    parts = text.split()
    if not parts:
        return None
    for part in parts:
        if not re.fullmatch(r"0|-?[1-9][0-9]{0,11}", part):
            return None
    return [int(part) for part in parts]


def verify(instance, answer):
    tasks = _ints(answer)
    cost = instance["cost"]
    if tasks is None or len(tasks) != len(cost) or len(set(tasks)) != len(tasks):
        return False
    if any(t < 0 or t >= len(cost[0]) for t in tasks):
        return False
    return tasks in _optimal(cost)


def reference_answer(instance):
    return " ".join(map(str, _optimal(instance["cost"])[0]))
