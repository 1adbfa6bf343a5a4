"""Travel through a one-way subway with the fewest stations."""
from collections import defaultdict, deque


def generate(rng, difficulty):
    n = 6 + 2 * difficulty
    names = [f"{a}{b}" for a in "KLMNPRST" for b in "aeiou"]
    rng.shuffle(names)
    names = names[:n]
    lines = defaultdict(list)
    for k in range(n - 1):
        lines[names[k]].append(names[k + 1])
    for _ in range(n):
        a, b = sorted(rng.sample(range(n - 1), 2))
        if b - a < 4 and names[b] not in lines[names[a]]:
            lines[names[a]].append(names[b])
    return {"lines": lines, "start": names[0], "goal": names[-1]}


def _shortest(instance):
    before = {instance["start"]: None}
    queue = deque([instance["start"]])
    while queue:
        here = queue.popleft()
        for there in instance["lines"][here] if here != instance["goal"] else ():
            if there not in before:
                before[there] = here
                queue.append(there)
    path = [instance["goal"]]
    while before[path[-1]] is not None:
        path.append(before[path[-1]])
    return path[::-1]


def observe(instance):
    rows = "\n".join(f"{a} -> {', '.join(b)}" for a, b in sorted(instance["lines"].items()) if b)
    return (
        f"One-way tracks between stations:\n{rows}\nTravel from {instance['start']} to {instance['goal']} through as few "
        "stations as possible. Answer with the stations in order, both ends included, separated by spaces."
    )


def verify(instance, answer):
    path = answer.split()
    best = _shortest(instance)
    if len(path) != len(best) or path[0] != instance["start"] or path[-1] != instance["goal"]:
        return False
    known = {s for b in list(instance["lines"].values()) for s in b} | {instance["start"]}
    if any(s not in known for s in path):
        return False
    # the terminal has no line of its own: its list is empty
    onward = [instance["lines"][s] for s in path]
    return all(b in tracks for tracks, b in zip(onward, path[1:]))


def reference_answer(instance):
    return " ".join(_shortest(instance))
