"""Measure an amount with jugs."""

from collections import deque

RESYN = {"description": "Water jugs", "tags": ["puzzles", "search"]}


def pour(levels, sizes, source, target):
    amount = min(levels[source], sizes[target] - levels[target])
    changed = list(levels)
    changed[source] -= amount
    changed[target] += amount
    return tuple(changed)


def solutions(sizes, start):
    """Shortest list of pours to each reachable state."""
    paths = {start: []}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for source in range(len(sizes)):
            for target in range(len(sizes)):
                if source != target:
                    after = pour(here, sizes, source, target)
                    if after not in paths:
                        paths[after] = paths[here] + [source * 10 + target + 11]
                        queue.append(after)
    return paths


def generate(rng, difficulty):
    while True:
        sizes = [rng.randint(5, 8 + (difficulty + 1) // 2) for _ in range(4 + difficulty // 9)]
        start = [rng.randint(0, size) for size in sizes]
        states = solutions(sizes, tuple(start))
        wanted = sorted((path, state) for state, path in states.items() if len(path) == 5 + difficulty // 2)
        if len(wanted) > 3:
            path, state = rng.choice(wanted)
            return {"sizes": sizes, "start": start, "goal": list(state), "solution": path}


def observe(instance):
    jugs = "\n".join(
        f"jug {number}: holds {size} litres, has {now}, shall have {goal}"
        for number, (size, now, goal) in enumerate(zip(instance["sizes"], instance["start"], instance["goal"]), 1)
    )
    return (
        f"Jugs with water:\n{jugs}\nA pour moves water from one jug into another until the first is empty or the second is full.\n"
        f"Reach the wanted amounts with at most {len(instance['solution'])} pours. Answer with the pours in order, each as two digits "
        "(from, to) such as 32, separated by spaces."
    )


def verify(instance, answer):
    tokens = answer.replace(",", " ").split() if len(answer) < 1000 else []
    if not tokens or len(tokens) > len(instance["solution"]):
        return False
    sizes = instance["sizes"]
    levels = tuple(instance["start"])
    for token in tokens:
        if len(token) != 2 or not token.isdigit():
            return False
        source, target = int(token[0]) - 1, int(token[1]) - 1
        if source == target or not (0 <= source < len(sizes) and 0 <= target < len(sizes)):
            return False
        levels = pour(levels, sizes, source, target)
    return list(levels) == instance["goal"]


def reference_answer(instance):
    return " ".join(map(str, instance["solution"]))
