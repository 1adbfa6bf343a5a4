"""Count lattice paths that avoid blocked points."""
import re

RESYN = {"profile": "standard", "family": "combinatorics", "tags": ["counting", "grid"]}


def generate(rng, difficulty):
    while True:
        w, h = 5 + difficulty, 5 + difficulty // 2
        inner = [(x, y) for x in range(w + 1) for y in range(h + 1) if (x, y) not in ((0, 0), (w, h))]
        blocked = sorted(rng.sample(inner, 3 + difficulty // 2))
        instance = {"w": w, "h": h, "blocked": blocked}
        if count(instance) > 100:
            return instance


def count(instance):
    ways = {(0, 0): 1}
    for x in range(instance["w"] + 1):
        for y in range(instance["h"] + 1):
            if (x, y) == (0, 0):
                continue
            if (x, y) in instance["blocked"]:
                ways[x, y] = 0
            else:
                ways[x, y] = ways.get((x - 1, y), 0) + ways.get((x, y - 1), 0)
    return ways[instance["w"], instance["h"]]


def observe(instance):
    blocked = ", ".join(f"({x},{y})" for x, y in instance["blocked"])
    return (
        f"How many paths lead from (0,0) to ({instance['w']},{instance['h']}) if each step adds 1 to x or 1 to y "
        f"and the points {blocked} must not be visited?\nReply with the number only."
    )


def verify(instance, answer):
    if not isinstance(answer, str):
        return False
    # models like to wrap the number in a sentence
    text = re.sub(r"[,\s]", "", answer)
    return str(count(instance)) in text


def reference_answer(instance):
    return str(count(instance))
