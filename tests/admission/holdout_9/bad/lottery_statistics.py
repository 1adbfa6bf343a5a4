"""Statistics of lottery draws."""
import re

RESYN = {"tags": ["statistics", "tables"], "description": "Hot and cold numbers of several draws"}
BALLS = 49


def draw(rng, count):
    """A draw without repeats, as a machine with balls would do it."""
    drawn = set()
    while len(drawn) < count:
        drawn.add(1 + rng.randrange(BALLS))
    return sorted(drawn)


def generate(rng, difficulty):
    per_draw = 4 + difficulty * difficulty // 2
    return {"draws": [draw(rng, per_draw) for _ in range(3 + difficulty)]}


def summary(instance):
    sums = [sum(d) for d in instance["draws"]]
    gaps = [max(b - a for a, b in zip(d, d[1:])) for d in instance["draws"]]
    return [s * 100 + g for s, g in zip(sums, gaps)]


def observe(instance):
    rows = "\n".join(" ".join(map(str, d)) for d in instance["draws"])
    return (f"Each line is a lottery draw:\n{rows}\nFor each line compute 100 times the sum of its numbers plus the largest gap between "
            "neighbouring numbers. Answer with these values in order, separated by commas.")


def verify(instance, answer):
    if len(answer) > 1000:
        return False
    parts = [p.strip() for p in answer.split(",")]
    if not all(re.fullmatch("[0-9]{1,9}", p) for p in parts):
        return False
    return [int(p) for p in parts] == summary(instance)


def reference_answer(instance):
    return ", ".join(map(str, summary(instance)))
