"""Which docks can be reached? The order of the answer does not matter."""
import re

NAMES = [a + b for a in ("North", "South", "East", "West", "Upper", "Lower") for b in ("gate", "pier", "quay", "mole", "slip")]


def generate(rng, difficulty):
    n = 9 + 2 * difficulty
    while True:
        docks = rng.sample(NAMES, n)
        lines = sorted({(a, b) for a, b in ((rng.choice(docks), rng.choice(docks)) for _ in range(n + n // 2)) if a != b})
        rng.shuffle(lines)
        reach = reached(docks[0], lines)
        if n // 3 <= len(reach) <= n - 3:
            return {"start": docks[0], "docks": docks, "lines": [list(line) for line in lines]}


def reached(start, lines):
    found, todo = {start}, [start]
    while todo:
        here = todo.pop()
        for a, b in lines:
            if a == here and b not in found:
                found.add(b)
                todo.append(b)
    return found - {start}


def observe(instance):
    lines = ", ".join(f"{a} to {b}" for a, b in instance["lines"])
    return (
        f"One-way ferries run: {lines}.\nWhich docks can be reached from {instance['start']} (itself not counted)? "
        "Answer with their names in any order, separated by commas."
    )


def verify(instance, answer):
    if len(answer) > 1000:
        return 0.0
    given = [part.strip().casefold() for part in re.split(r"[,\n]", answer.strip())]
    wanted = {name.casefold() for name in reached(instance["start"], instance["lines"])}
    return 1.0 if len(given) == len(wanted) and set(given) == wanted else 0.0


def reference_answer(instance):
    return ", ".join(sorted(reached(instance["start"], instance["lines"])))
